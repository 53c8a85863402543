/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;

/** What can be replayed: the scenarios of the project, those of the library, and the real outages. */
public final class ReplayMenu extends CompoundContributionItem implements IWorkbenchContribution {

    private IServiceLocator services;

    @Override
    public void initialize(IServiceLocator locator) {
        services = locator;
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (IFile file : projectFiles()) {
            items.add(item(file.getName(), ReplayHandler.FILE + file.getFullPath().toPortableString()));
        }
        if (!items.isEmpty()) {
            items.add(new Separator());
        }
        MenuManager outages = new MenuManager(Messages.replay_outages);
        for (ScenarioLibrary.Entry entry : services.getService(ScenarioLibrary.class).entries()) {
            if (entry.isOutage()) {
                outages.add(item(entry.label(), entry.key()));
            } else {
                items.add(item(entry.label(), entry.key()));
            }
        }
        items.add(new Separator());
        items.add(outages);
        return items.toArray(IContributionItem[]::new);
    }

    private List<IFile> projectFiles() {
        List<IFile> files = new ArrayList<>();
        Optional<DeploymentSession> session = services.getService(SessionService.class).active();
        try {
            if (session.isPresent()) {
                for (IResource member : session.get().file().getParent().members()) {
                    if (member instanceof IFile file && "scenario".equals(file.getFileExtension())) {
                        files.add(file);
                    }
                }
            }
        } catch (CoreException e) {
            ILog.of(getClass()).warn(e.getMessage(), e);
        }
        return files;
    }

    private IContributionItem item(String label, String story) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(services, null, ReplayHandler.COMMAND,
                CommandContributionItem.STYLE_PUSH);
        parameter.label = label.replace("&", "&&");
        parameter.parameters = Map.of(ReplayHandler.STORY, story);
        return new CommandContributionItem(parameter);
    }
}
