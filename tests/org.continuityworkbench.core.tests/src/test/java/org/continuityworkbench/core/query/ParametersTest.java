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

import java.util.List;

import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Scenarios;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private final Deployment deployment = Deployments.activeStandby().build();
    private final Scenario scenario = Scenarios.empty("scenario");

    @Test
    void theNamedElementComesFirst() {
        Parameter parameter = parameter("gim-a", ElementType.INFO_MART_INSTALLATION, Selector.STANDBY);
        assertThat(ids(parameter)).containsExactly("gim-a");
        parameter.setElement("gim-b");
        assertThat(ids(parameter)).containsExactly("gim-b");
        parameter.setElement("unknown here");
        assertThat(ids(parameter)).containsExactly("gim-a");
    }

    @Test
    void selectorsChooseByRole() {
        assertThat(ids(parameter("p", ElementType.SITE, Selector.REPORTING))).containsExactly("site-a");
        assertThat(ids(parameter("p", ElementType.SITE, Selector.OTHER))).containsExactly("site-b");
        assertThat(ids(parameter("p", ElementType.INFO_MART_INSTALLATION, Selector.ACTIVE))).containsExactly("gim-a");
        assertThat(ids(parameter("p", ElementType.PRESENTATION, Selector.STANDBY))).containsExactly("gcxi-b");
        assertThat(ids(parameter("p", ElementType.RECOVERY_PLAN, Selector.REPORTING))).containsExactly("plan-dr-a");
        assertThat(ids(parameter("p", ElementType.REPLICATION, Selector.REPORTING))).containsExactly("ogg");
        assertThat(ids(parameter("p", ElementType.HOST, Selector.FIRST))).containsExactly("host-a-call");
    }

    @Test
    void theOnlyElementMustBeTheOnlyOne() {
        assertThat(ids(parameter("p", ElementType.LINK, Selector.ONLY))).containsExactly("link-a-b");
        assertThat(ids(parameter("p", ElementType.SITE, Selector.ONLY))).isEmpty();
        assertThat(ids(parameter("p", ElementType.SITE, Selector.ALL))).containsExactly("site-a", "site-b");
    }

    private Parameter parameter(String id, ElementType type, Selector selector) {
        return Scenarios.parameter(scenario, id, type, selector);
    }

    private List<String> ids(Parameter parameter) {
        return Parameters.of(parameter, deployment).stream().map(NamedElement::getId).toList();
    }
}
