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
import java.util.Locale;

import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.SessionService;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationResult;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;

/** What validation finds in the deployment that the user works on, by severity, and what can be done about it. */
public final class ProblemsView extends ViewPart implements SessionService.Listener {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.problems";

    private final SessionListener watcher = new SessionListener() {
        @Override
        public void findingsChanged() {
            refresh();
        }
    };
    private final Runnable settingsWatcher = this::refresh;
    private final ProblemRows rows = new ProblemRows();
    private SessionService sessions;
    private RuleSettings settings;
    private DeploymentSession session;
    private ProblemActions actions;
    private Label verdict;
    private Text filter;
    private TreeViewer tree;

    @Override
    public void createPartControl(Composite parent) {
        sessions = getSite().getService(SessionService.class);
        settings = getSite().getService(RuleSettings.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        verdict = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(verdict);
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage(Messages.get("view.filter"));
        AccessibleName.give(filter, Messages.get("view.filter"));
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(filter);
        createTree(parent);
        filter.addModifyListener(event -> {
            rows.filter(filter.getText());
            tree.refresh();
            tree.expandAll();
        });
        actions = new ProblemActions(this);
        createActions();
        sessions.addListener(this);
        settings.addListener(settingsWatcher);
        getSite().setSelectionProvider(new FindingSelection(tree));
        activated(sessions.active().orElse(null));
    }

    private void createTree(Composite parent) {
        tree = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.getTree().setHeaderVisible(true);
        AccessibleName.give(tree.getTree(), getTitle());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        for (ProblemColumn column : ProblemColumn.values()) {
            TreeViewerColumn viewerColumn = new TreeViewerColumn(tree, SWT.NONE);
            viewerColumn.getColumn().setText(Messages.get("column." + column.name().toLowerCase(Locale.ROOT)));
            viewerColumn.getColumn().setWidth(column.width());
            viewerColumn.getColumn().setResizable(true);
            viewerColumn.getColumn().setMoveable(true);
            viewerColumn.setLabelProvider(column.labels(getSite().getWorkbenchWindow().getWorkbench().getSharedImages(), () -> session));
        }
        tree.setContentProvider(rows);
        tree.addDoubleClickListener(event -> open());
    }

    private void open() {
        if (tree.getStructuredSelection().getFirstElement() instanceof ProblemRows.More more) {
            rows.more(more);
            tree.refresh();
        } else {
            show();
        }
    }

    private void createActions() {
        ISharedImages images = getSite().getWorkbenchWindow().getWorkbench().getSharedImages();
        Action expand = new Action(Messages.get("action.expandAll"), images.getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL)) {
            @Override
            public void run() {
                tree.expandAll();
            }
        };
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            actions.fill(manager, selected());
            manager.add(expand);
        });
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(menu, tree);
        actions.contribute(getViewSite().getActionBars());
        tree.addSelectionChangedListener(event -> actions.update(selected()));
    }

    @Override
    public void activated(DeploymentSession now) {
        if (tree.getControl().isDisposed()) {
            return;
        }
        if (session != null) {
            session.removeListener(watcher);
        }
        session = now;
        if (session != null) {
            session.addListener(watcher);
        }
        tree.setInput(session);
        refresh();
        tree.expandToLevel(2);
    }

    private void refresh() {
        if (tree.getControl().isDisposed()) {
            return;
        }
        List<Object> before = List.of(tree.getExpandedElements());
        List<Group> groups = session == null ? List.of() : Group.of(session.findings());
        Finding selected = selected().isEmpty() ? null : selected().getFirst();
        tree.getTree().setRedraw(false);
        tree.refresh();
        groups.stream().filter(group -> before.contains(group) || before.isEmpty()).forEach(group -> tree.setExpandedState(group, true));
        tree.getTree().setRedraw(true);
        if (selected != null) {
            reselect(selected);
        }
        verdict.setText(verdictText());
        verdict.getParent().layout();
        setTitleToolTip(verdict.getText());
        actions.update(selected());
    }

    /** Findings are made anew at each check: what was selected is found again by rule and element. */
    private void reselect(Finding before) {
        session.findings().findings().stream().filter(finding -> finding.rule() == before.rule() && finding.element() == before.element())
                .findFirst().ifPresent(finding -> choose(finding, false));
    }

    private String verdictText() {
        if (session == null) {
            return Messages.get("verdict.none");
        }
        if (!session.checkedOnce()) {
            return Messages.get("verdict.checking", session.file().getName());
        }
        ValidationResult result = session.findings();
        String counts = Messages.get("verdict", session.file().getName(), result.count(Severity.ERROR), result.count(Severity.WARNING),
                result.count(Severity.INFO), result.suppressed().size(), result.rulesRun().size());
        return settings.problem(session.path()).map(problem -> counts + "  " + problem)
                .or(() -> settings.file(session.path()).map(file -> counts + "  " + Messages.get("verdict.file", file.file())))
                .orElse(counts);
    }

    /** Shows the selected finding's element in the editor. */
    void show() {
        List<Finding> findings = selected();
        if (session == null || findings.isEmpty() || session.reveal(findings.getFirst().element()) || session.isElsewhere()) {
            return;
        }
        try {
            IEditorPart editor = IDE.openEditor(getSite().getPage(), session.file());
            if (editor instanceof ContinuityEditor deployment) {
                deployment.reveal(findings.getFirst().element());
            }
        } catch (PartInitException e) {
            getViewSite().getActionBars().getStatusLineManager().setErrorMessage(e.getMessage());
        }
    }

    /** The findings of the selected rows, accepted ones too. */
    List<Finding> selected() {
        List<Finding> findings = new ArrayList<>();
        for (Object row : (IStructuredSelection) tree.getSelection()) {
            Finding finding = Group.finding(row);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** Rows that are selected, as they are. */
    IStructuredSelection rows() {
        return tree.getStructuredSelection();
    }

    /** Selects the first finding of a rule about an element; true if there is one. */
    public boolean select(String rule, String element) {
        for (Group group : session == null ? List.<Group>of() : Group.of(session.findings())) {
            for (Object row : group.items()) {
                Finding finding = Group.finding(row);
                if (finding != null && finding.rule().id().equals(rule) && finding.elementId().equals(element)) {
                    choose(row, true);
                    return true;
                }
            }
        }
        return false;
    }

    private void choose(Object row, boolean reveal) {
        Group group = rows.uncover(row);
        if (group != null && tree.testFindItem(row) == null) {
            tree.refresh(group);
            tree.expandToLevel(group, 1);
        }
        tree.setSelection(new StructuredSelection(row), reveal);
    }

    DeploymentSession session() {
        return session;
    }

    ProblemActions actions() {
        return actions;
    }

    TreeViewer tree() {
        return tree;
    }

    /** Types into the field of the filter. */
    void filter(String text) {
        filter.setText(text);
    }

    /** The line that sums up. */
    public String verdict() {
        return verdict.getText();
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        if (sessions != null) {
            sessions.removeListener(this);
            settings.removeListener(settingsWatcher);
        }
        if (session != null) {
            session.removeListener(watcher);
        }
        super.dispose();
    }
}
