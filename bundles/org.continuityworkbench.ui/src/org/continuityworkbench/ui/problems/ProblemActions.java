/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.ui.help.HelpHandlers;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.SuppressedFinding;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** What can be done about the selected findings: repair, accept, take back, explain, show. */
final class ProblemActions {

    static final String QUICK_FIX = "org.continuityworkbench.ui.quickFix";
    static final String ACCEPT = "org.continuityworkbench.ui.acceptFinding";
    static final String REVOKE = "org.continuityworkbench.ui.revokeAcceptance";

    private final ProblemsView view;
    private final List<Entry> entries = new ArrayList<>();

    /** An action with the selections that it fits. */
    private final class Entry extends Action {

        private final Predicate<List<Finding>> fits;
        private final Runnable what;

        Entry(String key, Predicate<List<Finding>> fits, Runnable what) {
            super(Messages.get(key));
            this.fits = fits;
            this.what = what;
            setEnabled(false);
            entries.add(this);
        }

        @Override
        public void run() {
            what.run();
        }
    }

    ProblemActions(ProblemsView view) {
        this.view = view;
        command(QUICK_FIX, new Entry("action.fix", findings -> findings.size() == 1 && findings.getFirst().fix() != null
                && revocable().isEmpty(), this::fix));
        command(ACCEPT, new Entry("action.accept", findings -> !findings.isEmpty() && revocable().isEmpty(), this::accept));
        command(REVOKE, new Entry("action.revoke", findings -> !revocable().isEmpty(), () -> Repairs.revoke(session(), revocable())));
        new Entry("action.explain", findings -> findings.size() == 1, this::explain);
        new Entry("action.show", findings -> findings.size() == 1, view::show);
    }

    /** The same by key, while the view is active. */
    private void command(String id, Action action) {
        action.setActionDefinitionId(id);
        view.getSite().getService(IHandlerService.class).activateHandler(id, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }

            @Override
            public boolean isEnabled() {
                return action.isEnabled();
            }
        });
    }

    void fill(IMenuManager menu, List<Finding> selected) {
        update(selected);
        entries.forEach(menu::add);
        menu.add(new Separator());
    }

    void contribute(IActionBars bars) {
        entries.forEach(bars.getMenuManager()::add);
    }

    void update(List<Finding> selected) {
        entries.forEach(entry -> entry.setEnabled(session() != null && entry.fits.test(selected)));
    }

    private DeploymentSession session() {
        return view.session();
    }

    private List<Suppression> revocable() {
        List<Suppression> decisions = new ArrayList<>();
        for (Object row : view.rows()) {
            if (row instanceof SuppressedFinding accepted && !decisions.contains(accepted.suppression())) {
                decisions.add(accepted.suppression());
            }
        }
        return decisions;
    }

    private void fix() {
        Finding finding = view.selected().getFirst();
        List<Finding> alike = session().findings().findings().stream().filter(other -> other.rule() == finding.rule()
                && other.fix() != null).toList();
        FixDialog dialog = new FixDialog(view.getSite().getShell(), session(), finding, alike);
        if (dialog.open() == Window.OK) {
            Repairs.apply(session(), dialog.chosen());
        }
    }

    private void accept() {
        List<Finding> findings = view.selected();
        AcceptDialog dialog = new AcceptDialog(view.getSite().getShell(), findings.getFirst(), findings.size(), LocalDate.now());
        if (dialog.open() == Window.OK) {
            Repairs.accept(session(), findings, dialog.reason(), dialog.author(), dialog.expires());
        }
    }

    void explain() {
        ICommandService commands = view.getSite().getService(ICommandService.class);
        try {
            view.getSite().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(
                    commands.getCommand(HelpHandlers.EXPLAIN_RULE), Map.of(HelpHandlers.RULE, view.selected().getFirst().rule().id())),
                    null);
        } catch (CommandException e) {
            ILog.of(getClass()).error(e.getMessage(), e);
        }
    }
}
