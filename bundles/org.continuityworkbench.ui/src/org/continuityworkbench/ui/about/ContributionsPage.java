/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.about;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.platform.ContributionFailure;
import org.continuityworkbench.platform.ContributionUse;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.about.InstallationPage;
import org.osgi.framework.Bundle;

/** What the installed plug-ins contribute, with their versions, the time that it has taken since the start, and what failed and why. */
public class ContributionsPage extends InstallationPage {

    private static final int NAME_WIDTH = 300;
    private static final int VERSION_WIDTH = 180;
    private static final int TEXT_WIDTH = 280;
    private static final int FIGURE_WIDTH = 90;
    private static final String OURS = "org.continuityworkbench.validation";

    @Override
    public void createControl(Composite parent) {
        setControl(create(parent, PlatformUI.getWorkbench().getService(Contributions.class)));
    }

    static Composite create(Composite parent, Contributions contributions) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(page);
        long behaviours = contributions.uses().stream().filter(use -> use.kind() == ContributionUse.Kind.BEHAVIOUR).count();
        new Label(page, SWT.WRAP).setText(NLS.bind(Messages.summary,
                new Object[] {Figures.count(contributions.rules().size()), Figures.count(behaviours),
                        Figures.count(contributions.failures().size())}));
        Table table = new Table(page, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        AccessibleName.give(table, Messages.contribution);
        GridDataFactory.fillDefaults().grab(true, true).hint(NAME_WIDTH + VERSION_WIDTH + TEXT_WIDTH, 300).applyTo(table);
        column(table, Messages.plugin, NAME_WIDTH);
        column(table, Messages.version, VERSION_WIDTH);
        column(table, Messages.contribution, TEXT_WIDTH);
        column(table, Messages.calls, FIGURE_WIDTH);
        column(table, Messages.spent, FIGURE_WIDTH);
        column(table, Messages.failures, TEXT_WIDTH);
        fill(table, contributions);
        return page;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private static void fill(Table table, Contributions contributions) {
        long documented = contributions.rules().stream().filter(rule -> !rule.isContributed()).count();
        row(table, OURS, NLS.bind(Messages.rules, Figures.count(documented)), "", "", "");
        for (ContributionUse use : contributions.uses()) {
            String text = NLS.bind(use.kind() == ContributionUse.Kind.RULE ? Messages.rule : Messages.behaviour, use.id());
            String failures = use.failures() == 0 ? "" : NLS.bind(Messages.failedCalls, Figures.count(use.failures()), use.lastFailure());
            row(table, use.plugin(), text, Figures.count(use.calls()), NLS.bind(Messages.millis, millis(use.spent())), failures);
        }
        for (ContributionFailure failure : contributions.failures()) {
            row(table, failure.plugin(), failure.name(), "", "", NLS.bind(Messages.failed, failure.reason()));
        }
    }

    private static String millis(Duration spent) {
        NumberFormat format = NumberFormat.getInstance();
        format.setMaximumFractionDigits(1);
        return format.format(spent.toNanos() / 1_000_000.0);
    }

    private static void row(Table table, String plugin, String... texts) {
        Bundle bundle = Platform.getBundle(plugin);
        String version = bundle == null ? "" : bundle.getVersion().toString();
        List<String> cells = new ArrayList<>(List.of(plugin, version));
        cells.addAll(List.of(texts));
        new TableItem(table, SWT.NONE).setText(cells.toArray(String[]::new));
    }
}
