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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.FocusCommands;
import org.continuityworkbench.ui.editor.EditorPage;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;

/** The page with the tables: components by class, options, access points. */
public final class TablesPage extends EditorPage {

    private static final List<EClass> FIRST = List.of(TopologyPackage.Literals.INTERACTION_CONCENTRATOR,
            TopologyPackage.Literals.DATA_SOURCE, TopologyPackage.Literals.INFO_MART_APPLICATION,
            TopologyPackage.Literals.DATABASE_ACCESS_POINT);

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged() {
            update();
        }
    };

    private final List<Sheet> sheets = new ArrayList<>();
    private Composite page;
    private Combo kind;
    private Text filter;
    private ElementTable table;
    private Label status;
    private boolean stale;

    public TablesPage(Host host) {
        super(host);
    }

    @Override
    public String title() {
        return Messages.title;
    }

    @Override
    public Control create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(page);
        kind = new Combo(page, SWT.READ_ONLY);
        AccessibleName.give(kind, Messages.kind_name);
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(kind);
        filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter);
        AccessibleName.give(filter, Messages.filter_name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new ElementTable(page, session(), this::tell);
        AccessibleName.give(table.table(), Messages.table_name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table.table());
        status = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(status);
        fillKinds();
        show(0);
        kind.addListener(SWT.Selection, event -> show(kind.getSelectionIndex()));
        filter.addListener(SWT.Modify, event -> {
            table.filter(filter.getText());
            tell(null);
        });
        table.table().addListener(SWT.Selection, event -> select(table.selected()));
        new FocusCommands(table.table(), host().site()).on(IWorkbenchCommandConstants.EDIT_COPY, this::copy)
                .on(IWorkbenchCommandConstants.EDIT_PASTE, this::paste).on(IWorkbenchCommandConstants.EDIT_DELETE, this::delete)
                .on(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> {
                    table.table().selectAll();
                    select(table.selected());
                });
        session().addListener(watcher);
        return page;
    }

    /** The classes of which there are elements; what people edit most comes first. */
    private void fillKinds() {
        Set<EClass> present = new LinkedHashSet<>();
        session().deployment().eAllContents().forEachRemaining(element -> {
            if (element instanceof NamedElement) {
                present.add(element.eClass());
            }
        });
        Set<EClass> ordered = new LinkedHashSet<>(FIRST);
        ordered.addAll(present);
        ordered.forEach(type -> sheets.add(new ClassSheet(type)));
        sheets.add(1, new OptionSheet());
        sheets.forEach(sheet -> kind.add(NLS.bind(Messages.counted, sheet.title(), Figures.count(sheet.rows(session()).size()))));
    }

    /** Shows one of the tables. */
    void show(int index) {
        kind.select(index);
        table.show(sheets.get(index));
        tell(null);
    }

    ElementTable table() {
        return table;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    private void tell(String problem) {
        status.setText(problem == null ? NLS.bind(Messages.rows, Figures.count(table.rows().shown().size()),
                Figures.count(table.rows().total())) : problem);
    }

    private void update() {
        stale = !page.isVisible();
        if (!stale) {
            table.update();
            for (int i = 0; i < sheets.size(); i++) {
                String text = NLS.bind(Messages.counted, sheets.get(i).title(), Figures.count(sheets.get(i).rows(session()).size()));
                if (!text.equals(kind.getItem(i))) {
                    kind.setItem(i, text);
                }
            }
            tell(null);
        }
    }

    @Override
    public void activated() {
        if (stale) {
            update();
        }
    }

    private void copy() {
        String text = table.copy();
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(page.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void paste() {
        Clipboard clipboard = new Clipboard(page.getDisplay());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        if (text instanceof String cells) {
            told(table.paste(cells));
        }
    }

    /** Tells how a paste went. */
    void told(Paste paste) {
        if (paste != null) {
            tell(paste.problem() == null ? NLS.bind(Messages.paste_done, Figures.count(paste.size())) : paste.problem());
        }
    }

    private void delete() {
        List<EObject> selected = table.selected();
        if (!selected.isEmpty()) {
            session().domain().getCommandStack().execute(DeleteCommand.create(session().domain(), selected));
        }
    }

    @Override
    public void reveal(List<EObject> elements) {
        EObject first = elements.isEmpty() ? null : elements.get(0);
        for (int i = 0; first != null && i < sheets.size(); i++) {
            if (sheets.get(i).rows(session()).contains(first)) {
                if (sheets.get(i) != table.sheet()) {
                    show(i);
                }
                table.select(elements);
                return;
            }
        }
    }

    @Override
    public void find() {
        filter.setFocus();
        filter.selectAll();
    }

    @Override
    public void setFocus() {
        table.table().setFocus();
    }

    @Override
    public void dispose() {
        session().removeListener(watcher);
    }
}
