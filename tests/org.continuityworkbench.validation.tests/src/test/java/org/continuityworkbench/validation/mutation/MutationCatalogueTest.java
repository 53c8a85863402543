/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Samples;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the catalogue are well formed, each says why, and each changes its sample. */
class MutationCatalogueTest {

    private static final Map<String, Deployment> LOADED = new TreeMap<>();

    static List<Mutation> catalogue() {
        return MutationCatalogue.all();
    }

    @Test
    void isLarge() {
        assertThat(catalogue()).hasSizeGreaterThanOrEqualTo(320);
        assertThat(catalogue()).extracting(Mutation::id).doesNotHaveDuplicates();
        assertThat(catalogue()).extracting(Mutation::reason).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void changesTheSample(Mutation mutation) {
        Deployment sample = LOADED.computeIfAbsent(mutation.example(), Samples::deployment);
        Deployment edited = EcoreUtil.copy(sample);
        mutation.applyTo(edited);
        assertThat(EcoreUtil.equals(sample, edited)).isFalse();
    }
}
