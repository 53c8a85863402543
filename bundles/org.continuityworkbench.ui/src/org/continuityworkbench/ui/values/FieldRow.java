/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.session.ModelSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * One value with its name: a text that is checked while it is typed and taken by Enter or on leaving it, or a list of choices. Where there
 * are more choices than anybody reads, it is a text that offers those that contain what is typed: a list of hundreds holds up the window.
 */
public final class FieldRow {

    private static final int WIDTH = 240;
    private static final int MOST_PROPOSALS = 200;
    private static final int TYPING_MILLIS = 200;

    private final ModelSession session;
    private final EObject element;
    private final Field field;
    private final ControlDecoration mark;
    private final Control control;

    /**
     * @param parent with a grid of two columns, or four
     * @param help   told what the value means, or what is wrong with it, when it has the keyboard
     */
    public FieldRow(Composite parent, FormToolkit widgets, ModelSession session, EObject element, Field field, String title,
            Consumer<String> help) {
        this.session = session;
        this.element = element;
        this.field = field;
        Label label = widgets.createLabel(parent, NLS.bind(Messages.field_colon, title));
        label.setToolTipText(field.help(element));
        int choices = field.choices(element).size();
        control = choices == 0 || choices > Field.MOST_LISTED ? text(parent, widgets, help) : combo(parent, help);
        if (choices > Field.MOST_LISTED) {
            propose((Text) control);
        }
        control.setToolTipText(field.help(element));
        control.setEnabled(field.editable(element));
        AccessibleName.give(control, title);
        GridDataFactory.fillDefaults().indent(8, 0).hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(control);
        mark = new ControlDecoration(control, SWT.TOP | SWT.LEFT);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        mark.hide();
        refresh();
    }

    private Control text(Composite parent, FormToolkit widgets, Consumer<String> help) {
        Text text = widgets.createText(parent, "");
        text.addListener(SWT.FocusIn, event -> help.accept(field.help(element)));
        text.addListener(SWT.Modify, event -> {
            String problem = check();
            help.accept(problem == null ? field.help(element) : problem);
        });
        text.addListener(SWT.DefaultSelection, event -> commit(text.getText()));
        text.addListener(SWT.FocusOut, event -> commit(text.getText()));
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                refresh();
            }
        });
        return text;
    }

    /** Offers choices while something is typed, and on Ctrl+Space. */
    private void propose(Text text) {
        IContentProposalProvider proposals = (typed, position) -> {
            String wanted = typed.equals(field.text(element)) ? "" : typed.strip().toLowerCase(Locale.getDefault());
            return field.choices(element).stream().filter(choice -> choice.toLowerCase(Locale.getDefault()).contains(wanted))
                    .limit(MOST_PROPOSALS).map(ContentProposal::new).toArray(IContentProposal[]::new);
        };
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(), proposals,
                KeyStroke.getInstance(SWT.CTRL, ' '), null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setAutoActivationDelay(TYPING_MILLIS);
        adapter.addContentProposalListener(proposal -> commit(text.getText()));
    }

    private Control combo(Composite parent, Consumer<String> help) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.addListener(SWT.FocusIn, event -> help.accept(field.help(element)));
        combo.addListener(SWT.Selection, event -> commit(combo.getText()));
        return combo;
    }

    /** Marks a text that cannot be taken; tells why, or null. */
    private String check() {
        String typed = ((Text) control).getText();
        String problem = typed.equals(field.text(element)) ? null : field.problem(element, typed);
        if (mark != null) {
            mark.setDescriptionText(problem);
            if (problem == null) {
                mark.hide();
            } else {
                mark.show();
            }
        }
        return problem;
    }

    private void commit(String typed) {
        if (typed.equals(field.text(element)) || !field.editable(element)) {
            return;
        }
        if (field.problem(element, typed) == null) {
            session.execute(NLS.bind(Messages.field_set, field.title()), () -> field.apply(element, typed));
        }
    }

    /** Shows the value that the element has now. */
    public void refresh() {
        String now = field.text(element);
        if (control instanceof Combo combo) {
            List<String> choices = field.choices(element);
            if (!List.of(combo.getItems()).equals(choices)) {
                combo.setItems(choices.toArray(String[]::new));
            }
            combo.select(choices.indexOf(now));
        } else if (!((Text) control).getText().equals(now)) {
            ((Text) control).setText(now);
        }
    }

    /** The control that edits the value. */
    public Control control() {
        return control;
    }

    /** The value. */
    public Field field() {
        return field;
    }
}
