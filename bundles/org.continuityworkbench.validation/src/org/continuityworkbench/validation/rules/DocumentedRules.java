/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.extraction.ExtractionRules;
import org.continuityworkbench.validation.rules.ha.HaRules;
import org.continuityworkbench.validation.rules.network.NetworkRules;
import org.continuityworkbench.validation.rules.operations.OperationRules;
import org.continuityworkbench.validation.rules.options.OptionRules;
import org.continuityworkbench.validation.rules.replication.ReplicationRules;
import org.continuityworkbench.validation.rules.reporting.ReportingRules;
import org.continuityworkbench.validation.rules.topology.TopologyRules;

/** The catalogue of rules that come with the product. */
public final class DocumentedRules {

    private DocumentedRules() {
    }

    /** All rules with their metadata, family by family; each call makes new descriptors, which may be kept and shared. */
    public static List<RuleDescriptor> all() {
        return Stream.of(TopologyRules.all(), HaRules.all(), ExtractionRules.all(), OptionRules.all(), ReplicationRules.all(),
                ReportingRules.all(), NetworkRules.all(), OperationRules.all()).flatMap(Collection::stream).map(RuleDescriptor::of)
                .toList();
    }
}
