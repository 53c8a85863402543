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

import java.time.Duration;

import org.continuityworkbench.core.query.ModelDifferences.Difference;
import org.continuityworkbench.core.query.ModelDifferences.Kind;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.testsupport.Samples;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ModelDifferencesTest {

    private final Deployment before = Samples.deployment("two-site-active-active");
    private final Deployment after = EcoreUtil.copy(before);

    @Test
    void equalModelsDoNotDiffer() {
        assertThat(ModelDifferences.between(before, after)).isEmpty();
    }

    @Test
    void aValueIsToldBeforeAndAfter() {
        after.getSites().getFirst().setName("Nantes");
        InteractionDatabase database = after.getSites().getFirst().getInteractionDatabases().getFirst();
        database.setRetention(Duration.ofDays(7));
        assertThat(ModelDifferences.between(before, after)).contains(new Difference(Kind.CHANGED, "Paris", "name", "Paris", "Nantes",
                before.getSites().getFirst(), after.getSites().getFirst(), TopologyPackage.Literals.NAMED_ELEMENT__NAME))
                .anyMatch(one -> one.value().equals("retention") && one.after().equals("PT168H")).hasSize(2);
    }

    @Test
    void anOptionIsToldByItsOwnerAndName() {
        OptionSetting option = after.getInfoMartApplications().getFirst().getOptions().getFirst();
        option.setValue("something else");
        assertThat(ModelDifferences.between(before, after)).singleElement().satisfies(one -> {
            assertThat(one.element()).isEqualTo(after.getInfoMartApplications().getFirst().getName());
            assertThat(one.value()).isEqualTo(option.getName());
            assertThat(one.after()).isEqualTo("something else");
        });
    }

    @Test
    void whatWentOrCameIsToldOnceWithoutItsParts() {
        EcoreUtil.delete(after.getSites().get(1), true);
        assertThat(ModelDifferences.between(before, after)).filteredOn(one -> one.kind() == Kind.REMOVED).extracting(Difference::element)
                .contains("Lyon").doesNotContain("GCXI Lyon");
        assertThat(ModelDifferences.between(after, before)).filteredOn(one -> one.kind() == Kind.ADDED).extracting(Difference::element)
                .contains("Lyon");
    }
}
