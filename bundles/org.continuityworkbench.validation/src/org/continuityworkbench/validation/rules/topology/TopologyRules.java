/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-TOP, in the order of their identifiers. */
public final class TopologyRules {

    private TopologyRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new AtLeastTwoSites(), new ActiveInfoMartsAtTwoSites(), new OneActiveOneStandby(),
                new EachServerFillsItsOwnInfoMart(),
                new InfoMartStandsWithItsServer(), new NoReplicationBetweenActiveInfoMarts(), new StandbyIsReplicated(),
                new SitesMirrorDataSourceKinds(), new SipServerHasBackupAndPeer(), new DataSourceIsMonitored(),
                new DataSourceIsMonitoredByPair(),
                new PairHasLocalAndRemoteIdb(), new BothIdbsAtOneSite(), new InfoMartUsesOracle(), new SurvivorsUseSeparateInstances(),
                new ActiveStandbyHasAReason(), new NoStoredKeysInActiveActive());
    }
}
