/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/**
 * The menus and the toolbar. Parts add to them by {@code org.eclipse.ui.menus}: the menu {@code continuity} has the groups {@code create},
 * {@code check}, {@code run}, {@code report} and {@code additions}, the toolbar {@code continuity} likewise; menu {@code help} has
 * {@code learn}.
 */
final class ContinuityBars extends ActionBarAdvisor {

    private static final String CONTINUITY = "continuity";
    private static final String[] GROUPS = {"create", "check", "run", "report", IWorkbenchActionConstants.MB_ADDITIONS};

    // org.eclipse.ui.ide hides tools that are named like the commands, in every perspective
    private static final String UNDO = "org.continuityworkbench.ui.tools.undo";
    private static final String REDO = "org.continuityworkbench.ui.tools.redo";

    private final IWorkbenchWindow window;

    ContinuityBars(IActionBarConfigurer configurer) {
        super(configurer);
        window = configurer.getWindowConfigurer().getWindow();
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(fileMenu());
        bar.add(editMenu());
        MenuManager continuity = new MenuManager(Messages.menu_continuity, CONTINUITY);
        for (String group : GROUPS) {
            continuity.add(new Separator(group));
        }
        bar.add(continuity);
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(helpMenu());
    }

    private MenuManager fileMenu() {
        MenuManager menu = new MenuManager(Messages.menu_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        menu.add(command(IWorkbenchCommandConstants.FILE_NEW));
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.FILE_CLOSE));
        menu.add(command(IWorkbenchCommandConstants.FILE_CLOSE_ALL));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.FILE_SAVE));
        menu.add(command(IWorkbenchCommandConstants.FILE_SAVE_ALL));
        menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.FILE_IMPORT));
        menu.add(command(IWorkbenchCommandConstants.FILE_EXPORT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator(IWorkbenchActionConstants.FILE_END));
        menu.add(command(IWorkbenchCommandConstants.FILE_EXIT));
        return menu;
    }

    private MenuManager editMenu() {
        MenuManager menu = new MenuManager(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT);
        menu.add(command(IWorkbenchCommandConstants.EDIT_UNDO));
        menu.add(command(IWorkbenchCommandConstants.EDIT_REDO));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.EDIT_CUT));
        menu.add(command(IWorkbenchCommandConstants.EDIT_COPY));
        menu.add(command(IWorkbenchCommandConstants.EDIT_PASTE));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.EDIT_DELETE));
        menu.add(command(IWorkbenchCommandConstants.EDIT_SELECT_ALL));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = new MenuManager(Messages.menu_showView, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        menu.add(command(IWorkbenchCommandConstants.WINDOW_RESET_PERSPECTIVE));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.WINDOW_PREFERENCES));
        return menu;
    }

    private MenuManager helpMenu() {
        MenuManager menu = new MenuManager(Messages.menu_help, IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker("learn"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.HELP_ABOUT));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager standard = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        standard.add(command(IWorkbenchCommandConstants.FILE_SAVE));
        standard.add(command(UNDO, IWorkbenchCommandConstants.EDIT_UNDO));
        standard.add(command(REDO, IWorkbenchCommandConstants.EDIT_REDO));
        bar.add(new ToolBarContributionItem(standard, "standard"));
        ToolBarManager continuity = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        for (String group : GROUPS) {
            continuity.add(new Separator(group));
        }
        bar.add(new ToolBarContributionItem(continuity, CONTINUITY));
    }

    private CommandContributionItem command(String id) {
        return command(null, id);
    }

    private CommandContributionItem command(String itemId, String id) {
        return new CommandContributionItem(new CommandContributionItemParameter(window, itemId, id, CommandContributionItem.STYLE_PUSH));
    }
}
