/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.continuityworkbench.ui.Later;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * The guided tour <i>Your first outage</i>: open a sample, replay a loss of connectivity, see what it costs, change the threshold, mend a
 * rule, export the report. Each step says what to do and, where one command does it, has a button for it.
 */
public final class FirstOutageView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.help.firstOutage";

    private static final String NEW_WIZARD = "org.eclipse.ui.newWizard";
    private static final String SHOW_VIEW = "org.eclipse.ui.views.showView";

    /** Keys of the steps in the texts, with the command of each and its parameters. */
    private static final List<Step> STEPS = List.of(
            new Step("open", NEW_WIZARD, Map.of("newWizardId", "org.continuityworkbench.ui.wizards.importExample")),
            new Step("look", "", Map.of()),
            new Step("replay", "org.continuityworkbench.ui.replay", Map.of("org.continuityworkbench.ui.replay.story", "network-loss-10h")),
            new Step("read", SHOW_VIEW, Map.of("org.eclipse.ui.views.showView.viewId", "org.continuityworkbench.ui.results")),
            new Step("threshold", "", Map.of()),
            new Step("mend", SHOW_VIEW, Map.of("org.eclipse.ui.views.showView.viewId", "org.continuityworkbench.ui.problems")),
            new Step("export", "org.continuityworkbench.ui.exportReport", Map.of()),
            new Step("commandLine", "", Map.of()));

    private final List<Section> sections = new ArrayList<>();
    private FormToolkit toolkit;
    private ScrolledForm form;

    private record Step(String key, String command, Map<String, String> parameters) {
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.setText(Messages.get("tour.title"));
        GridLayoutFactory.swtDefaults().applyTo(form.getBody());
        toolkit.createLabel(form.getBody(), Messages.get("tour.intro"), SWT.WRAP)
                .setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).create());
        for (int i = 0; i < STEPS.size(); i++) {
            step(i, STEPS.get(i));
        }
        sections.getFirst().setExpanded(true);
    }

    private void step(int index, Step step) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TWISTIE | ExpandableComposite.TITLE_BAR);
        section.setText(title(index, false));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        sections.add(section);
        if (index == 0) {
            fill(section, index, step);
        } else {
            Later.run(form, () -> fill(section, index, step)); // it is not seen yet
        }
    }

    private void fill(Section section, int index, Step step) {
        Composite body = toolkit.createComposite(section);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        toolkit.createLabel(body, Messages.get("tour." + step.key() + ".text"), SWT.WRAP)
                .setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(260, SWT.DEFAULT).create());
        if (!step.command().isEmpty()) {
            Button act = toolkit.createButton(body, Messages.get("tour." + step.key() + ".do"), SWT.PUSH);
            act.addListener(SWT.Selection, event -> run(step));
        }
        Button done = toolkit.createButton(body, Messages.get("tour.done"), SWT.PUSH);
        done.addListener(SWT.Selection, event -> done(index));
        section.setClient(body);
    }

    private static String title(int index, boolean done) {
        return Messages.get(done ? "tour.stepDone" : "tour.step", index + 1, Messages.get("tour." + STEPS.get(index).key()));
    }

    /** Ticks a step and opens the next one. */
    void done(int index) {
        sections.get(index).setText(title(index, true));
        sections.get(index).setExpanded(false);
        if (index + 1 < sections.size()) {
            sections.get(index + 1).setExpanded(true);
        }
        form.reflow(true);
    }

    private void run(Step step) {
        try {
            Command command = getSite().getService(ICommandService.class).getCommand(step.command());
            ParameterizedCommand call = Objects.requireNonNull(ParameterizedCommand.generateCommand(command, step.parameters()));
            getSite().getService(IHandlerService.class).executeCommand(call, null);
        } catch (CommandException e) {
            form.setMessage(Messages.get("tour.cannot", e.getMessage()), org.eclipse.jface.dialogs.IMessageProvider.WARNING);
        }
    }

    /** Commands of the steps that this installation does not have. */
    List<String> missingCommands() {
        ICommandService commands = getSite().getService(ICommandService.class);
        return STEPS.stream().map(Step::command).filter(command -> !command.isEmpty() && !commands.getCommand(command).isDefined())
                .toList();
    }

    List<Section> sections() {
        return sections;
    }

    @Override
    public void setFocus() {
        sections.getFirst().setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
