/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Copies a sample of the product, with the scenarios of the guide, into a project of its own and opens it. */
public final class ImportExampleWizard extends Wizard implements INewWizard, IImportWizard {

    /** Identifier of the wizard. */
    public static final String ID = "org.continuityworkbench.ui.wizards.importExample";

    private static final List<String> SCENARIOS = List.of("network-loss-10h.scenario", "network-loss-4h.scenario", "site-failure.scenario");

    private final SamplePage page = new SamplePage();
    private IWorkbench workbench;

    @Override
    public void init(IWorkbench where, IStructuredSelection selection) {
        workbench = where;
        setWindowTitle(Messages.get("example.title"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Samples samples = new Samples();
        Samples.Sample sample = page.chosen();
        NewFiles files = new NewFiles(NewFiles.freeProject(sample.file().replaceFirst("\\.continuity$", "")));
        try {
            files.add(sample.file(), samples.open(sample.path()));
            for (String scenario : SCENARIOS) {
                files.add(scenario, samples.open("scenarios/" + scenario));
            }
        } catch (IOException e) {
            NewFiles.tell(getContainer(), e);
            return false;
        }
        return files.create(getContainer(), workbench);
    }

    private static final class SamplePage extends WizardPage {

        private TableViewer table;

        SamplePage() {
            super("sample", Messages.get("example.title"), null);
            setDescription(Messages.get("example.description"));
        }

        @Override
        public void createControl(Composite parent) {
            table = new TableViewer(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
            GridDataFactory.fillDefaults().grab(true, true).hint(480, 200).applyTo(table.getControl());
            table.setContentProvider(ArrayContentProvider.getInstance());
            table.setLabelProvider(LabelProvider.createTextProvider(sample -> ((Samples.Sample) sample).title()));
            try {
                List<Samples.Sample> samples = new Samples().all().stream().filter(Samples.Sample::isDeployment).toList();
                table.setInput(samples);
                table.setSelection(new StructuredSelection(samples.getFirst()));
            } catch (IOException e) {
                ILog.of(getClass()).error(e.getMessage(), e);
                setErrorMessage(e.getMessage());
            }
            table.addSelectionChangedListener(event -> setPageComplete(!event.getStructuredSelection().isEmpty()));
            setPageComplete(!table.getStructuredSelection().isEmpty());
            setControl(table.getControl());
        }

        Samples.Sample chosen() {
            return (Samples.Sample) table.getStructuredSelection().getFirstElement();
        }
    }
}
