/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-NET, in the order of their identifiers. */
public final class NetworkRules {

    private NetworkRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new InfoMartServerReachesIdbs(), new ConcentratorReachesIdb(), new ReplicationHasALink(), new LinkCarriesTheLoad(),
                new NoSingleTransitSite(), new HostClocksAreSynchronized());
    }
}
