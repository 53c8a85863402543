/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;

/** The menu of the ways in which selected elements can be connected; the same for the picture and for the tree. */
public final class ConnectMenu {

    /** A longer menu does not fit a screen; two selected elements reach everything. */
    private static final int MOST = 40;

    private ConnectMenu() {
    }

    /**
     * Adds the menu, unless there is nothing to connect: of two selected elements the ways between them, of one a submenu for each element
     * that it can be connected with.
     *
     * @param others the elements that one can be connected with, in the order in which they are offered
     */
    public static void fill(IMenuManager menu, DeploymentSession session, List<NamedElement> selected, Iterable<NamedElement> others) {
        MenuManager connection = new MenuManager(Messages.menu_connect);
        Connections connections = new Connections(session);
        if (selected.size() == 2) {
            actions(connections.between(selected.get(0), selected.get(1))).forEach(connection::add);
        } else if (selected.size() == 1) {
            offer(connection, connections, selected.get(0), others);
        }
        if (!connection.isEmpty()) {
            menu.add(connection);
        }
    }

    private static void offer(MenuManager menu, Connections connections, NamedElement selected, Iterable<NamedElement> others) {
        int offered = 0;
        for (NamedElement other : others) {
            List<Action> ways = actions(connections.between(selected, other));
            if (!ways.isEmpty()) {
                MenuManager one = new MenuManager(Deployments.label(other));
                ways.forEach(one::add);
                menu.add(one);
                offered++;
            }
            if (offered == MOST) {
                return;
            }
        }
    }

    private static List<Action> actions(List<Connections.Way> ways) {
        List<Action> actions = new ArrayList<>();
        ways.forEach(way -> actions.add(new Action(way.label().replace("&", "&&")) {

            @Override
            public void run() {
                way.make().run();
            }
        }));
        return actions;
    }
}
