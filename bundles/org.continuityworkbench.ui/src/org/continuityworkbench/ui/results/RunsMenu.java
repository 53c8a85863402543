/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import java.util.List;

import org.continuityworkbench.ui.Icons;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Leads back to earlier runs: the latest first, each with its verdict. */
final class RunsMenu extends Action implements IMenuCreator {

    private static final int LONGEST = 90;

    private final RunService runs;
    private Menu menu;

    RunsMenu(RunService runs) {
        super(Messages.runs, IAction.AS_DROP_DOWN_MENU);
        this.runs = runs;
        setToolTipText(Messages.runs_tooltip);
        setImageDescriptor(Icons.of("runs"));
        setMenuCreator(this);
    }

    /** A press beside the arrow goes to the run before. */
    @Override
    public void run() {
        List<Run> all = runs.runs();
        int at = runs.current().map(all::indexOf).orElse(0);
        if (at > 0) {
            runs.show(all.get(at - 1));
        }
    }

    @Override
    public Menu getMenu(Control parent) {
        dispose();
        menu = new Menu(parent);
        fill(menu);
        return menu;
    }

    @Override
    public Menu getMenu(Menu parent) {
        dispose();
        menu = new Menu(parent);
        fill(menu);
        return menu;
    }

    void fill(Menu into) {
        for (Run run : runs.runs().reversed()) {
            MenuItem item = new MenuItem(into, SWT.RADIO);
            item.setText(label(run).replace("&", "&&"));
            item.setSelection(runs.current().filter(shown -> shown == run).isPresent());
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    runs.show(run);
                }
            });
        }
    }

    private String label(Run run) {
        String verdict = run.verdict().length() <= LONGEST ? run.verdict() : run.verdict().substring(0, LONGEST) + "...";
        String name = run.request().trial() ? NLS.bind(Messages.runs_trial, run.request().name()) : run.request().name();
        String pinned = runs.pinned().filter(other -> other == run).isPresent() ? Messages.runs_pinned : "";
        String stale = run.stale().isPresent() ? Messages.runs_stale : "";
        return NLS.bind(Messages.runs_item, new Object[] {run.session().file().getName(), name, verdict}) + pinned + stale;
    }

    @Override
    public void dispose() {
        if (menu != null) {
            menu.dispose();
            menu = null;
        }
    }
}
