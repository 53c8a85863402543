/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.welcome;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;

/** The welcome page: three examples to open by one click, and the ways to begin on one's own. */
public final class WelcomePage extends EditorPart {

    /** Identifier of the page. */
    public static final String ID = "org.continuityworkbench.ui.welcome";

    private static final String NEW_PROJECT = "org.continuityworkbench.ui.wizards.newProject";
    private static final String HELP = "org.continuityworkbench.ui.help";

    private FormToolkit toolkit;
    private ScrolledForm form;

    /** The examples in the order in which they are shown. */
    static List<Example> examples() {
        return List.of(new Example("two-site-active-active", Messages.example_activeActive, Messages.example_activeActive_text),
                new Example("two-site-active-standby", Messages.example_activeStandby, Messages.example_activeStandby_text),
                new Example("four-site-active-active", Messages.example_fourSite, Messages.example_fourSite_text));
    }

    /** Opens the page, or brings it to the front. */
    public static void show(IWorkbenchWindow window) {
        try {
            window.getActivePage().openEditor(new WelcomeInput(), ID);
        } catch (PartInitException e) {
            ILog.of(WelcomePage.class).error(e.getMessage(), e);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.setText(Messages.greeting);
        toolkit.decorateFormHeading(form.getForm());
        TableWrapLayout layout = new TableWrapLayout();
        layout.verticalSpacing = 10;
        layout.leftMargin = 24;
        layout.rightMargin = 24;
        layout.topMargin = 16;
        form.getBody().setLayout(layout);
        text(Messages.greeting_text);
        heading(Messages.examples);
        for (Example example : examples()) {
            link(example.title(), () -> open(example)).setToolTipText(NLS.bind(Messages.open, example.title()));
            text(example.text());
        }
        heading(Messages.next);
        text(Messages.next_text);
        link(Messages.next_project, () -> run(IWorkbenchCommandConstants.FILE_NEW,
                Map.of(IWorkbenchCommandConstants.FILE_NEW_PARM_WIZARDID, NEW_PROJECT)));
        link(Messages.next_help, () -> run(HELP, Map.of()));
    }

    private void heading(String title) {
        Label label = toolkit.createLabel(form.getBody(), title);
        label.setFont(JFaceResources.getHeaderFont());
    }

    private void text(String words) {
        Label label = toolkit.createLabel(form.getBody(), words, SWT.WRAP);
        label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
    }

    private Hyperlink link(String title, Runnable action) {
        Hyperlink link = toolkit.createHyperlink(form.getBody(), title, SWT.NONE);
        link.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        IHyperlinkListener listener = new HyperlinkAdapter() {

            @Override
            public void linkActivated(HyperlinkEvent event) {
                action.run();
            }
        };
        link.addHyperlinkListener(listener);
        return link;
    }

    /** Opens an example in a project of its own. */
    void open(Example example) {
        new OpenExample(example, getSite().getPage()).schedule();
    }

    private void run(String id, Map<String, String> parameters) {
        try {
            Command command = getSite().getService(ICommandService.class).getCommand(id);
            ParameterizedCommand call = Objects.requireNonNull(ParameterizedCommand.generateCommand(command, parameters));
            getSite().getService(IHandlerService.class).executeCommand(call, null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            ILog.of(getClass()).error(e.getMessage(), e);
        }
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
