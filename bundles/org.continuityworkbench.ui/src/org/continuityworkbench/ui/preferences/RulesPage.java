/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The severity of each rule in this workspace. */
public final class RulesPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final PackageTexts TEXTS = PackageTexts.of(RulesPage.class);

    /** Identifier of the page. */
    public static final String ID = "org.continuityworkbench.ui.preferences.rules";

    private static final List<String> LEVELS = List.of("error", "warning", "info", RuleSettings.OFF);
    private static final int ROWS = 18;

    private final Map<RuleDescriptor, String> levels = new HashMap<>();
    private RuleSettings settings;
    private TableViewer table;
    private Text filter;

    @Override
    public void init(IWorkbench workbench) {
        settings = workbench.getService(RuleSettings.class);
        settings.rules().forEach(rule -> levels.put(rule, settings.level(rule)));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        Label intro = new Label(area, SWT.WRAP);
        intro.setText(TEXTS.get("page.intro"));
        GridDataFactory.fillDefaults().grab(true, false).hint(500, SWT.DEFAULT).applyTo(intro);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage(TEXTS.get("page.filter"));
        AccessibleName.give(filter, TEXTS.get("page.filter"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.getTable().setHeaderVisible(true);
        AccessibleName.give(table.getTable(), getTitle());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getTable().getItemHeight() * ROWS)
                .applyTo(table.getControl());
        column("page.rule", 100, RuleDescriptor::id);
        column("page.title", 380, RuleDescriptor::title);
        column("page.level", 110, rule -> text(levels.get(rule))).setEditingSupport(new LevelEditing());
        column("page.standard", 90, rule -> text(RuleSettings.standard(rule)));
        column("page.origin", 120, rule -> rule.isContributed() ? rule.origin() : TEXTS.get(rule.isInferred() ? "page.inferred"
                : "page.documented"));
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.addFilter(new Containing());
        table.setInput(settings.rules());
        filter.addModifyListener(event -> table.refresh());
        return area;
    }

    private TableViewerColumn column(String title, int width, Function<RuleDescriptor, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(TEXTS.get(title));
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((RuleDescriptor) element);
            }

            @Override
            public Font getFont(Object element) {
                RuleDescriptor rule = (RuleDescriptor) element;
                return levels.get(rule).equals(RuleSettings.standard(rule)) ? null : JFaceResources.getFontRegistry()
                        .getBold(JFaceResources.DEFAULT_FONT);
            }
        });
        return column;
    }

    private static String text(String level) {
        return TEXTS.get("level." + level);
    }

    /** Chooses the level of a rule, as a click in the table does. Takes effect when the page is applied. */
    void choose(String rule, String level) {
        levels.keySet().stream().filter(known -> known.id().equals(rule)).findFirst().ifPresent(known -> {
            levels.put(known, level);
            table.refresh(known);
        });
    }

    @Override
    protected void performDefaults() {
        levels.replaceAll((rule, level) -> RuleSettings.standard(rule));
        table.refresh();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        settings.choose(levels);
        return true;
    }

    private final class Containing extends ViewerFilter {
        @Override
        public boolean select(org.eclipse.jface.viewers.Viewer viewer, Object parent, Object element) {
            RuleDescriptor rule = (RuleDescriptor) element;
            String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
            return (rule.id() + " " + rule.title()).toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    private final class LevelEditing extends EditingSupport {

        LevelEditing() {
            super(table);
        }

        @Override
        protected ComboBoxViewerCellEditor getCellEditor(Object element) {
            ComboBoxViewerCellEditor editor = new ComboBoxViewerCellEditor(table.getTable(), SWT.READ_ONLY);
            editor.setContentProvider(ArrayContentProvider.getInstance());
            editor.setLabelProvider(LabelProvider.createTextProvider(level -> text((String) level)));
            editor.setInput(new ArrayList<>(LEVELS));
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected Object getValue(Object element) {
            return levels.get(element);
        }

        @Override
        protected void setValue(Object element, Object value) {
            if (value != null) {
                levels.put((RuleDescriptor) element, (String) value);
                table.refresh(element);
            }
        }
    }
}
