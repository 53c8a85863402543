/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;

/** New elements get identifiers that XML takes, whatever language their names are in. */
class IdentifiersTest {

    private final Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();

    private String made(String words) {
        Site site = TopologyFactory.eINSTANCE.createSite();
        deployment.getSites().add(site);
        site.setId(Identifiers.fresh(site, words));
        return site.getId();
    }

    @Test
    void wordsAreJoinedAndNumberedWhereTheyAreTaken() {
        assertThat(made("SIP Server, Lyon")).isEqualTo("sip-server-lyon");
        assertThat(made("SIP Server, Lyon")).isEqualTo("sip-server-lyon-2");
        assertThat(made("4th floor")).isEqualTo("x-4th-floor");
    }

    @Test
    void wordsWithoutALatinLetterGiveAPlainOne() {
        assertThat(made("Площадка")).isEqualTo("x");
        assertThat(made("サイト")).isEqualTo("x-2");
    }
}
