/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.continuityworkbench.validation.Finding;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks why findings are accepted, by whom and until when. */
final class AcceptDialog extends TitleAreaDialog {

    private static final int DAYS = 90;

    private final Finding finding;
    private final int count;
    private final LocalDate today;
    private Text reason;
    private Text author;
    private Text expires;
    private String chosenReason;
    private String chosenAuthor;
    private LocalDate chosenEnd;

    AcceptDialog(Shell shell, Finding finding, int count, LocalDate today) {
        super(shell);
        this.finding = finding;
        this.count = count;
        this.today = today;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.get("accept.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(count == 1 ? finding.rule().id() + ": " + finding.rule().title() : Messages.get("accept.many", count));
        setMessage(Messages.get("accept.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        reason = field(area, "accept.reason", "");
        author = field(area, "accept.author", System.getProperty("user.name", ""));
        expires = field(area, "accept.expires", today.plusDays(DAYS).format(DateTimeFormatter.ISO_LOCAL_DATE));
        return area;
    }

    private Text field(Composite area, String key, String value) {
        new Label(area, SWT.NONE).setText(Messages.get(key));
        Text text = new Text(area, SWT.BORDER);
        text.setText(value);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.get("accept.apply"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    private void check() {
        String problem = null;
        chosenReason = reason.getText().strip();
        chosenAuthor = author.getText().strip();
        if (chosenReason.isEmpty() || chosenAuthor.isEmpty()) {
            problem = Messages.get("accept.needed");
        }
        try {
            chosenEnd = expires.getText().isBlank() ? null : LocalDate.parse(expires.getText().strip());
            if (chosenEnd != null && chosenEnd.isBefore(today)) {
                problem = Messages.get("accept.past");
            }
        } catch (DateTimeException e) {
            problem = Messages.get("accept.noDate");
        }
        setErrorMessage(problem);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
        }
    }

    /** Types into the fields. */
    void fill(String why, String who, String until) {
        reason.setText(why);
        author.setText(who);
        expires.setText(until);
    }

    /** Presses a button if it can be pressed. */
    void press(int button) {
        if (getButton(button).isEnabled()) {
            buttonPressed(button);
        }
    }

    String reason() {
        return chosenReason;
    }

    String author() {
        return chosenAuthor;
    }

    /** Last day; null for no end. */
    LocalDate expires() {
        return chosenEnd;
    }
}
