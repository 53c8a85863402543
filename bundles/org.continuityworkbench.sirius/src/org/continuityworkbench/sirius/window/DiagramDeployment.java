/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.window;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.diagrams.OpenDeployment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.emf.transaction.util.TransactionUtil;
import org.eclipse.sirius.ui.business.api.dialect.DialectEditor;

/**
 * A deployment in the editor of a diagram or table.
 *
 * @param file its path in the workspace
 */
record DiagramDeployment(DialectEditor editor, Deployment deployment, String file) implements OpenDeployment {

    @Override
    public void execute(String label, Runnable change) {
        TransactionalEditingDomain domain = TransactionUtil.getEditingDomain(deployment);
        domain.getCommandStack().execute(new RecordingCommand(domain, label) {
            @Override
            protected void doExecute() {
                change.run();
            }
        });
    }

    @Override
    public boolean reveal(EObject element) {
        boolean shown = Figures.select(editor, element);
        if (shown) {
            editor.getSite().getPage().activate(editor);
        }
        return shown;
    }
}
