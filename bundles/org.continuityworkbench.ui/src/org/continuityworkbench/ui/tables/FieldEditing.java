/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.values.Field;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICellEditorListener;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** Edits one column in place: a list where there is a choice, else text that is checked while it is typed. */
public final class FieldEditing extends EditingSupport {

    private final TableViewer viewer;
    private final ModelSession session;
    private final Field field;
    private final Consumer<String> problems;

    /** @param problems told what is wrong with the text, or null when nothing is */
    public FieldEditing(TableViewer viewer, ModelSession session, Field field, Consumer<String> problems) {
        super(viewer);
        this.viewer = viewer;
        this.session = session;
        this.field = field;
        this.problems = problems;
    }

    @Override
    protected boolean canEdit(Object element) {
        return field.editable((EObject) element);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        List<String> choices = choices((EObject) element);
        return choices.isEmpty() ? textEditor((EObject) element)
                : new ComboBoxCellEditor(viewer.getTable(), choices.toArray(String[]::new), SWT.READ_ONLY);
    }

    /** The value may be one that is not offered. */
    private List<String> choices(EObject element) {
        List<String> choices = new ArrayList<>(field.listed(element));
        if (!choices.isEmpty() && !choices.contains(field.text(element))) {
            choices.add(0, field.text(element));
        }
        return choices;
    }

    private CellEditor textEditor(EObject element) {
        TextCellEditor editor = new TextCellEditor(viewer.getTable());
        // the editor takes the text for a pattern of MessageFormat
        editor.setValidator(value -> Optional.ofNullable(field.problem(element, (String) value)).map(text -> text.replace("'", "''")
                .replace("{", "'{'")).orElse(null));
        ControlDecoration mark = new ControlDecoration(editor.getControl(), SWT.TOP | SWT.RIGHT);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        mark.setMarginWidth(-18);
        mark.hide();
        editor.addListener(new ICellEditorListener() {

            @Override
            public void editorValueChanged(boolean oldValid, boolean newValid) {
                String problem = newValid ? null : editor.getErrorMessage();
                mark.setDescriptionText(problem);
                if (newValid) {
                    mark.hide();
                } else {
                    mark.show();
                }
                problems.accept(problem);
            }

            @Override
            public void cancelEditor() {
                problems.accept(null);
            }

            @Override
            public void applyEditorValue() {
                problems.accept(null);
            }
        });
        return editor;
    }

    @Override
    protected Object getValue(Object element) {
        String text = field.text((EObject) element);
        List<String> choices = choices((EObject) element);
        return choices.isEmpty() ? text : (Object) choices.indexOf(text);
    }

    @Override
    protected void setValue(Object element, Object value) {
        EObject row = (EObject) element;
        String text = value instanceof Integer index ? choice(row, index) : (String) value;
        if (text != null && !text.equals(field.text(row)) && field.problem(row, text) == null) {
            session.execute(NLS.bind(Messages.cell_label, field.title()), () -> field.apply(row, text));
        }
    }

    private String choice(EObject row, int index) {
        return index < 0 ? null : choices(row).get(index);
    }
}
