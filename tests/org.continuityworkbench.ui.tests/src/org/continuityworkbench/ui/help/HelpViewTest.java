/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.continuityworkbench.ui.help.PageText.Look;
import org.continuityworkbench.ui.help.PageText.Mark;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The help opens in a view, rules are explained, keys are listed. */
class HelpViewTest {

    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

    @AfterEach
    void close() {
        page.hideView(page.findView(HelpView.ID));
    }

    private HelpView run(String command, Map<String, String> parameters) throws Exception {
        Command found = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(found, parameters),
                null);
        HelpView view = (HelpView) page.findView(HelpView.ID);
        for (int i = 0; i < 200 && (i < 20 || view.isPlain() && view.shownText().isEmpty()); i++) {
            while (page.getWorkbenchWindow().getShell().getDisplay().readAndDispatch()) {
                continue; // the page is read outside the thread of the window
            }
            Thread.sleep(10);
        }
        return view;
    }

    @Test
    void opensTheContents() throws Exception {
        HelpView view = run("org.continuityworkbench.ui.help", Map.of());
        assertThat(view.target()).isEqualTo(HelpPages.HOME);
        assertThat(new HelpPages().topics()).extracting(HelpPages.Topic::title).contains("Rules", "Configuration options",
                "Coverage of the guide");
        if (view.isPlain()) {
            assertThat(view.shownText()).startsWith("Continuity Workbench help").contains("Rules", "Sources")
                    .doesNotContain("<", "prefers-color");
        }
    }

    @Test
    void explainsARule() throws Exception {
        HelpView view = run(HelpHandlers.EXPLAIN_RULE, Map.of(HelpHandlers.RULE, "BC-OPT-004"));
        assertThat(view.target()).isEqualTo("html/rules.html#BC-OPT-004");
        if (view.isPlain()) {
            assertThat(view.shownText()).contains("BC-OPT-004");
        }
    }

    @Test
    void listsTheKeys() throws Exception {
        HelpView view = run("org.continuityworkbench.ui.keys", Map.of());
        assertThat(view.target()).isEmpty();
        if (view.isPlain()) {
            assertThat(view.shownText()).startsWith("Keys that work now").contains("F1 Help Contents", "Ctrl+S Save")
                    .contains(" Previous Event", " Scroll Right", "+, = Zoom In", "Home Start of the Story");
        }
    }

    @Test
    void guidesThroughTheFirstOutage() throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.continuityworkbench.ui.firstOutage", null);
        FirstOutageView tour = (FirstOutageView) page.findView(FirstOutageView.ID);
        assertThat(tour.sections()).hasSize(8);
        assertThat(tour.sections().get(0).isExpanded()).isTrue();
        tour.done(0);
        assertThat(tour.sections().get(0).getText()).endsWith("(done)");
        assertThat(tour.sections().get(1).isExpanded()).isTrue();
        page.hideView(tour);
    }

    /** What the plain view shows holds all of the page, and each rule can be jumped to. */
    @Test
    void aPageAsTextLosesNothing() {
        PageText text = new PageText(HelpPages.parse(new HelpPages().text(HelpPages.RULES).orElseThrow()));
        for (RuleDescriptor rule : DocumentedRules.all()) {
            int place = text.place(rule.id());
            assertThat(text.text().substring(place)).as(rule.id()).startsWith(rule.id() + " " + rule.title());
            assertThat(text.text()).contains(rule.badExample(), rule.goodExample());
        }
        List<Mark> links = text.marks().stream().filter(mark -> mark.look() == Look.LINK).toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link.target()).isNotEmpty());
    }

    @Test
    void tablesBecomeParagraphsThatNameTheirColumns() {
        PageText text = new PageText(HelpPages.parse(new HelpPages().text("html/options.html").orElseThrow()));
        assertThat(text.text())
                .contains("gim-etl/extract-data-stuck-threshold\n    Type: integer\n    Default: 28800\n    Unit: seconds\n");
    }
}
