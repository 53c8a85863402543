/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * One value with its name: a text that is checked while it is typed and taken by Enter or on leaving it (one of several lines only on
 * leaving it), or a list of choices. Where there are more choices than anybody reads, it is a text that offers those that contain what is
 * typed: a list of hundreds holds up the window.
 * A row takes far longer to make than to show another value, so it can be used again for whatever its control is able to edit.
 */
public final class FieldRow {

    private static final int WIDTH = 240;
    private static final int SEEN_LINES = 3;
    private static final int MOST_PROPOSALS = 200;
    private static final int TYPING_MILLIS = 200;

    /** What a person edits a value with. */
    private enum Kind {

        TEXT, LINES, PROPOSALS, LIST;

        static Kind of(Field field, EObject element) {
            if (field.isLong()) {
                return LINES;
            }
            int choices = field.choices(element).size();
            return choices == 0 ? TEXT : choices > Field.MOST_LISTED ? PROPOSALS : LIST;
        }
    }

    private final Kind kind;
    private final Label label;
    private final Control control;
    private final List<Control> parts = new ArrayList<>();
    private final Consumer<String> help;
    private ModelSession session;
    private EObject element;
    private Field field;
    private String title;
    /** Made for the first text that cannot be taken: it listens to every control around it. */
    private ControlDecoration mark;
    /** Why the text cannot be taken; null if it can. */
    private String problem;
    private boolean refreshing;

    /**
     * @param parent with a grid of two columns, or four
     * @param help   told what the value means, or what is wrong with it, when it has the keyboard
     */
    public FieldRow(Composite parent, FormToolkit widgets, ModelSession session, EObject element, Field field, String title,
            Consumer<String> help) {
        this.help = help;
        kind = Kind.of(field, element);
        label = widgets.createLabel(parent, "");
        control = kind == Kind.LIST ? combo(parent) : text(parent, widgets);
        if (kind == Kind.PROPOSALS) {
            propose((Text) control);
        }
        AccessibleName.give(control, () -> this.title);
        int height = kind == Kind.LINES ? SEEN_LINES * ((Text) control).getLineHeight() : SWT.DEFAULT;
        GridDataFactory.fillDefaults().indent(8, 0).hint(WIDTH, height).grab(true, false).applyTo(control);
        if (kind == Kind.LINES) {
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
        }
        add(label);
        add(control);
        show(session, element, field, title);
    }

    /** Lets something stand beside the value that comes and goes with it; the last child of the grid, which has a column for it. */
    public void add(Control part) {
        if (!(part.getLayoutData() instanceof GridData)) {
            part.setLayoutData(new GridData());
        }
        parts.add(part);
    }

    /** Whether this row is able to show a value. */
    public boolean fits(EObject other, Field wanted) {
        return kind == Kind.of(wanted, other);
    }

    /** Shows another value, one that {@link #fits}; what was typed and not taken is forgotten. */
    public void show(ModelSession ofElement, EObject other, Field wanted, String name) {
        session = ofElement;
        element = other;
        field = wanted;
        title = name;
        String meaning = field.help(element);
        label.setText(NLS.bind(Messages.field_colon, title));
        label.setToolTipText(meaning);
        control.setToolTipText(meaning);
        control.setEnabled(field.editable(element));
        refresh();
    }

    /** Puts the row behind another one, or in front of all that stands in the grid for null, and shows it. */
    public void placeBehind(FieldRow other) {
        Control last = other == null ? null : other.parts.getLast();
        for (Control part : parts) {
            if (last == null) {
                part.moveAbove(null);
            } else {
                part.moveBelow(last);
            }
            last = part;
        }
        setVisible(true);
    }

    /** Whether the row is seen and takes room. */
    public void setVisible(boolean on) {
        for (Control part : parts) {
            ((GridData) part.getLayoutData()).exclude = !on;
            part.setVisible(on);
        }
    }

    private Control text(Composite parent, FormToolkit widgets) {
        Text text = widgets.createText(parent, "", kind == Kind.LINES ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE);
        if (kind == Kind.LINES) {
            // the Tab key leads on; whoever wants a tabulator in a text has Ctrl+Tab
            text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        text.addListener(SWT.FocusIn, event -> help.accept(field.help(element)));
        text.addListener(SWT.Modify, event -> {
            if (!refreshing) {
                check();
            }
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

    private Control combo(Composite parent) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.addListener(SWT.FocusIn, event -> help.accept(field.help(element)));
        combo.addListener(SWT.Selection, event -> commit(combo.getText()));
        return combo;
    }

    /** Marks a text that cannot be taken, and tells why. */
    private void check() {
        String typed = ((Text) control).getText();
        mark(typed.equals(field.text(element)) ? null : field.problem(element, typed));
        help.accept(problem == null ? field.help(element) : problem);
    }

    private void mark(String now) {
        if (Objects.equals(problem, now)) {
            return;
        }
        problem = now;
        if (mark == null) {
            mark = new ControlDecoration(control, SWT.TOP | SWT.LEFT);
            mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        }
        mark.setDescriptionText(problem);
        if (problem == null) {
            mark.hide();
        } else {
            mark.show();
        }
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
        refreshing = true;
        try {
            if (control instanceof Combo combo) {
                List<String> choices = field.choices(element);
                if (!List.of(combo.getItems()).equals(choices)) {
                    combo.setItems(choices.toArray(String[]::new));
                }
                combo.select(choices.indexOf(now));
            } else if (!((Text) control).getText().equals(now)) {
                ((Text) control).setText(now);
            }
        } finally {
            refreshing = false;
        }
        if (problem != null) {
            mark(null);
            help.accept(field.help(element));
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

    /** The element whose value is shown. */
    public EObject element() {
        return element;
    }
}
