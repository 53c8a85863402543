/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.ReportingMode;

/**
 * Starting points of the deployments that tests use. What comes out breaks no rule; a test breaks the one thing that it is about.
 *
 * <pre>
 * Deployment deployment = Deployments.twoSite().multimedia().build();
 * Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class).setDatabase(null);
 * </pre>
 *
 * <p>Sites are {@code site-a}, {@code site-b} and so on; the remote site of a site is the next one, of the last one the first. For
 * each site {@code x} there are
 * <ul>
 * <li>hosts {@code host-x-call}, {@code host-x-icon}, {@code host-x-db}, {@code host-x-gim}, {@code host-x-report};
 * <li>{@code sip-x} with a local backup, its peer at the next site, and {@code csp-x}, a Configuration Server Proxy;
 * <li>the pair {@code pair-voice-x} of {@code icon-voice-x-local} and {@code icon-voice-x-remote}, which write into
 * {@code idb-voice-x-local} at the site and {@code idb-voice-x-remote} at its remote site, through {@code dap-icon-voice-x-local} and
 * {@code dap-icon-voice-x-remote};
 * <li>{@code gim-x} (installation), {@code infomart-x} with {@code raa-x}, {@code gcxi-x}, and the database instances
 * {@code db-x-idb} and {@code db-x-infomart};
 * <li>on request the same for {@code multimedia} ({@code ixn-x}) and {@code outbound} ({@code ocs-x}).
 * </ul>
 * Configuration is recorded once: master {@code cfg-a} on {@code cfgdb-a}, dormant {@code cfg-b}, pair {@code pair-cfg-a}. Links are
 * {@code link-a-b} and so on, each site with each. Active-active has an application object {@code gim-app-x} for each site, with the
 * access points {@code dap-gim-x-infomart} and {@code dap-gim-x-voice-a-local}...; active-standby has one, {@code gim-app}, with
 * {@code dap-gim-infomart}, {@code dap-gim-voice-a-local}..., and the replication {@code ogg} from {@code infomart-a} to
 * {@code infomart-b}. Plans are {@code plan-dr-x} and {@code plan-return-x}, named by the site that failed.
 */
public final class Deployments {

    private Deployments() {
    }

    /** Two sites, active-active: the usual case. */
    public static DeploymentBuilder twoSite() {
        return activeActive(2);
    }

    /**
     * Active-active over any number of sites.
     *
     * @param sites 1 to 26; one site breaks BC-TOP-001
     */
    public static DeploymentBuilder activeActive(int sites) {
        return new DeploymentBuilder(ReportingMode.ACTIVE_ACTIVE, sites);
    }

    /** Two sites, active-standby with GoldenGate; site a is active. */
    public static DeploymentBuilder activeStandby() {
        return new DeploymentBuilder(ReportingMode.ACTIVE_STANDBY, 2);
    }

    /** Two sites, active-active, with voice, multimedia and outbound. */
    public static DeploymentBuilder rich() {
        return twoSite().multimedia().outbound();
    }

    /** The bare minimum: a deployment with two sites and nothing in them. */
    public static Deployment empty() {
        return new DeploymentBuilder(ReportingMode.ACTIVE_ACTIVE, 2).buildEmpty();
    }
}
