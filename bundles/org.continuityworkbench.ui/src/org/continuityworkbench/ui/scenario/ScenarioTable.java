/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.Later;
import org.continuityworkbench.ui.session.Insertion;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.tables.CellActivation;
import org.continuityworkbench.ui.tables.FieldEditing;
import org.continuityworkbench.ui.values.Field;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The children of a scenario in one reference, as a table in which they are edited, with buttons that add, remove and move them. */
final class ScenarioTable {

    private static final int LINE = 26;

    private final ModelSession session;
    private final EReference reference;
    private final String title;
    private final TableViewer viewer;
    private final Button remove;
    private final Button up;
    private final Button down;

    /**
     * A kind of child that can be added.
     *
     * @param make makes one; called inside a command, so that it may add what the child needs
     */
    record Kind(String label, Supplier<? extends EObject> make) {
    }

    /**
     * What a table shows: its title, the reference, its columns with their widths, what can be added, and how many lines are seen at once.
     */
    record Content(String title, EReference reference, List<Field> columns, int[] widths, List<Kind> kinds, int lines) {
    }

    /** @param problems told what is wrong with the text that is typed, or null when nothing is */
    ScenarioTable(Composite parent, FormToolkit toolkit, ModelSession session, Content content, Consumer<String> problems) {
        this.session = session;
        this.reference = content.reference();
        this.title = content.title();
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).applyTo(parent);
        viewer = new TableViewer(toolkit.createTable(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL));
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, (content.lines() + 1) * LINE).applyTo(viewer.getTable());
        AccessibleName.give(viewer.getTable(), title);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        CellActivation.install(viewer);
        ItemLabels labels = new ItemLabels(session.domain().getAdapterFactory());
        viewer.getTable().addListener(SWT.Dispose, event -> labels.dispose());
        for (int i = 0; i < content.columns().size(); i++) {
            column(content.columns().get(i), content.widths()[i], i == 0 ? labels : null, problems);
        }
        Composite buttons = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(toolkit, buttons, Messages.button_add, add -> add(add, content.kinds()));
        remove = button(toolkit, buttons, Messages.button_remove, pressed -> remove());
        up = button(toolkit, buttons, Messages.button_up, pressed -> move(-1));
        down = button(toolkit, buttons, Messages.button_down, pressed -> move(1));
        viewer.getTable().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && !viewer.isCellEditorActive()) {
                remove();
            }
        });
        viewer.addSelectionChangedListener(event -> enable());
        refresh();
    }

    private void column(Field field, int width, ItemLabels labels, Consumer<String> problems) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(field.title());
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {

            @Override
            public String getText(Object element) {
                return field.text((EObject) element);
            }

            @Override
            public Image getImage(Object element) {
                return labels == null ? null : labels.getImage(element);
            }

            @Override
            public String getToolTipText(Object element) {
                String help = field.help((EObject) element);
                return help.isEmpty() ? null : help;
            }
        });
        column.setEditingSupport(new FieldEditing(viewer, session, field, problems));
    }

    private static Button button(FormToolkit toolkit, Composite parent, String text, Consumer<Button> work) {
        Button button = toolkit.createButton(parent, text, SWT.PUSH);
        GridDataFactory.fillDefaults().hint(100, SWT.DEFAULT).applyTo(button);
        button.addListener(SWT.Selection, event -> work.accept(button));
        return button;
    }

    private void add(Button button, List<Kind> kinds) {
        if (kinds.size() == 1) {
            add(kinds.getFirst());
            return;
        }
        Menu menu = new Menu(button);
        for (Kind kind : kinds) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(kind.label());
            item.addListener(SWT.Selection, event -> add(kind));
        }
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    /** Adds a child behind the others and selects it. */
    void add(Kind kind) {
        EObject[] added = new EObject[1];
        session.execute(NLS.bind(Messages.add_label, kind.label()), () -> {
            added[0] = kind.make().get();
            Insertion.add(session.root(), reference, added[0], kind.label());
        });
        viewer.setSelection(new StructuredSelection(added[0]), true);
        viewer.getTable().setFocus();
    }

    private void remove() {
        List<EObject> doomed = selected();
        if (!doomed.isEmpty()) {
            session.execute(NLS.bind(Messages.remove_label, title), () -> EcoreUtil.deleteAll(doomed, true));
        }
    }

    private void move(int by) {
        List<EObject> selected = selected();
        EList<EObject> children = children();
        int to = selected.size() == 1 ? children.indexOf(selected.getFirst()) + by : -1;
        if (to >= 0 && to < children.size()) {
            session.execute(NLS.bind(Messages.move_label, title), () -> children.move(to, selected.getFirst()));
        }
    }

    @SuppressWarnings("unchecked")
    private EList<EObject> children() {
        return (EList<EObject>) session.root().eGet(reference);
    }

    private List<EObject> selected() {
        List<EObject> selected = new ArrayList<>();
        viewer.getStructuredSelection().forEach(row -> selected.add((EObject) row));
        return selected;
    }

    /** Takes over what has changed in the model. */
    void refresh() {
        if (viewer.isCellEditorActive()) {
            // the editor closes first, then the rows may move
            Later.run(viewer.getTable(), this::refresh);
            return;
        }
        List<EObject> selected = selected();
        viewer.setInput(List.copyOf(children()));
        viewer.setSelection(new StructuredSelection(selected));
        enable();
    }

    private void enable() {
        List<EObject> selected = selected();
        int at = selected.size() == 1 ? children().indexOf(selected.getFirst()) : -1;
        remove.setEnabled(!selected.isEmpty());
        up.setEnabled(at > 0);
        down.setEnabled(at >= 0 && at < children().size() - 1);
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Tells what a person selects. */
    void onSelected(Consumer<List<EObject>> hearer) {
        viewer.addSelectionChangedListener(event -> {
            if (!event.getSelection().isEmpty()) {
                hearer.accept(selected());
            }
        });
    }

    /** Selects those of some elements that it shows. */
    void select(List<EObject> elements) {
        List<EObject> own = elements.stream().filter(children()::contains).toList();
        if (!own.equals(selected())) {
            viewer.setSelection(new StructuredSelection(own), true);
        }
    }

    /** Presses a button, for those who look at the window. */
    void press(String text) {
        for (Button button : List.of(remove, up, down)) {
            if (button.getText().equals(text)) {
                button.notifyListeners(SWT.Selection, null);
            }
        }
    }
}
