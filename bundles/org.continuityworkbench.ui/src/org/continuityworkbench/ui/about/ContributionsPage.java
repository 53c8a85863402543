/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.about;

import java.util.LinkedHashMap;
import java.util.Map;

import org.continuityworkbench.platform.ContributionFailure;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.validation.RuleDescriptor;
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

/** What the installed plug-ins contribute, with their versions, and what could not be loaded and why. */
public class ContributionsPage extends InstallationPage {

    private static final int NAME_WIDTH = 300;
    private static final int VERSION_WIDTH = 180;
    private static final int TEXT_WIDTH = 420;

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(page);
        Contributions contributions = PlatformUI.getWorkbench().getService(Contributions.class);
        new Label(page, SWT.WRAP).setText(NLS.bind(Messages.summary, contributions.rules().size(), contributions.failures().size()));
        Table table = new Table(page, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(700, 300).applyTo(table);
        column(table, Messages.plugin, NAME_WIDTH);
        column(table, Messages.version, VERSION_WIDTH);
        column(table, Messages.contribution, TEXT_WIDTH);
        fill(table, contributions);
        setControl(page);
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private static void fill(Table table, Contributions contributions) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        for (RuleDescriptor rule : contributions.rules()) {
            rules.merge(rule.isContributed() ? rule.origin() : "org.continuityworkbench.validation", 1, Integer::sum);
        }
        rules.forEach((plugin, count) -> row(table, plugin, NLS.bind(Messages.rules, count)));
        for (ContributionFailure failure : contributions.failures()) {
            row(table, failure.plugin(), NLS.bind(Messages.failed, failure.name(), failure.reason()));
        }
    }

    private static void row(Table table, String plugin, String text) {
        Bundle bundle = Platform.getBundle(plugin);
        String version = bundle == null ? "" : bundle.getVersion().toString();
        new TableItem(table, SWT.NONE).setText(new String[] {plugin, version, text});
    }
}
