/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.NamedElement;

/** How values appear in messages. */
final class Labels {

    private Labels() {
    }

    static Object[] of(Object[] values) {
        return Arrays.stream(values).map(Labels::of).toArray();
    }

    /**
     * Elements by their label, durations in words, collections separated by commas, everything else as plain text without digit grouping.
     */
    static String of(Object value) {
        if (value instanceof NamedElement named) {
            return Deployments.label(named);
        } else if (value instanceof Identified identified) {
            return identified.getId();
        } else if (value instanceof Duration duration) {
            return Durations.format(duration);
        } else if (value instanceof Collection<?> values) {
            return values.stream().map(Labels::of).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
