/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.ui.Background;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.fix.FixPreview;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Shows what a repair would change, as lines of the file, before it is done. The change is worked out outside the thread of the window. */
final class FixDialog extends TitleAreaDialog {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 340;

    private final DeploymentSession session;
    private final Finding finding;
    private final List<Finding> alike;
    private StyledText preview;
    private Button all;
    private boolean everywhere;

    /**
     * @param finding what is to be mended; it has a fix
     * @param alike   all findings of the same rule with a fix, this one included
     */
    FixDialog(Shell shell, DeploymentSession session, Finding finding, List<Finding> alike) {
        super(shell);
        this.session = session;
        this.finding = finding;
        this.alike = alike;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.get("fix.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(finding.fixLabel());
        setMessage(finding.rule().id() + ": " + finding.message());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.get("fix.preview", session.file().getName()));
        preview = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        preview.setFont(JFaceResources.getTextFont());
        preview.setText(Messages.get("fix.working"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(preview);
        if (alike.size() > 1) {
            all = new Button(area, SWT.CHECK);
            all.setText(Messages.get("fix.all", alike.size(), finding.rule().id()));
            all.addListener(SWT.Selection, event -> everywhere = all.getSelection());
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.get("fix.apply"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    /** The dialog is modal, so nobody edits the model while another thread reads it. */
    @Override
    public void create() {
        super.create();
        Background.run(Messages.get("fix.title"), preview,
                () -> FixPreview.of(finding, session.deployment(), Optional.empty(), List.of()), this::show);
    }

    private void show(Optional<FixPreview> change) {
        String name = session.file().getName();
        String text = change.map(found -> found.unified(name, name)).filter(diff -> !diff.isEmpty()).orElse(Messages.get("fix.nothing"));
        preview.setText(text);
        preview.setStyleRanges(bold(text));
    }

    /** Removed and added lines are bold besides their sign: no state by colour alone. */
    private static StyleRange[] bold(String text) {
        List<StyleRange> ranges = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("+") || line.startsWith("-")) {
                ranges.add(new StyleRange(start, line.length(), null, null, SWT.BOLD));
            }
            start += line.length() + 1;
        }
        return ranges.toArray(StyleRange[]::new);
    }

    /** What the user wants mended: the one finding or all alike. */
    List<Finding> chosen() {
        return everywhere ? alike : List.of(finding);
    }

    /** The lines shown. */
    String previewText() {
        return preview.getText();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    /** Presses a button. */
    void press(int button) {
        buttonPressed(button);
    }
}
