/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import java.math.BigDecimal;
import java.time.Duration;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class LinkCarriesTheLoadTest {

    private final RuleProbe rule = RuleProbe.of(new LinkCarriesTheLoad());

    /**
     * Each site writes 150 * 800 * 8 = 0.96 Mbit/s to the other one. Of the four voice IDBs, each server reads the two at the other site:
     * 2 * 2 * 0.96 Mbit/s.
     */
    @Test
    void theSumOfWritingAndExtractionCounts() {
        Deployment deployment = Deployments.twoSite().withoutConfiguration().link(5_760_000, Duration.ofSeconds(1)).build();
        rule.isSilentOn(deployment);

        Link link = Elements.get(deployment, "link-a-b", Link.class);
        link.setBandwidth(5_759_999L);
        rule.finds(deployment, link, "Site A, Site B", "5.76 Mbit/s", "1.92 Mbit/s", "3.84 Mbit/s", "0 bit/s");
    }

    @Test
    void replicationCountsWithItsOverhead() {
        Deployment deployment = Deployments.activeStandby().withoutConfiguration().build();
        Elements.get(deployment, "ogg", Replication.class).setOverhead(new BigDecimal("1.5"));
        Link link = Elements.get(deployment, "link-a-b", Link.class);
        // written 1.92, extracted by the one active server 1.92, replicated 0.5 * 8 * 1.5 = 6
        link.setBandwidth(9_840_000L);
        rule.isSilentOn(deployment);
        link.setBandwidth(9_839_999L);
        rule.finds(deployment, link, "9.84 Mbit/s", "6 Mbit/s");
    }

    @Test
    void parallelLinksShareTheLoad() {
        Deployment deployment = Deployments.twoSite().withoutConfiguration().link(3_000_000, Duration.ofSeconds(1)).build();
        Link second = EcoreUtil.copy(Elements.get(deployment, "link-a-b", Link.class));
        second.setId("link-a-b-2");
        second.getEnds().addAll(deployment.getSites());
        deployment.getLinks().add(second);
        rule.isSilentOn(deployment);
        second.setBandwidth(1_000_000L);
        rule.finds(deployment, deployment.getLinks().get(0), "4 Mbit/s");
        second.setBandwidth(null);
        rule.isSilentOn(deployment);
    }
}
