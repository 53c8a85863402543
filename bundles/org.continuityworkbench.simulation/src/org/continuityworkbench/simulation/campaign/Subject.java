/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.List;

/**
 * What a campaign is about: two parts of one campaign have equal subjects.
 *
 * @param deployment identifier of the deployment
 * @param digest     fingerprint of the deployment and, for scenarios of a folder, of these
 * @param seed       seed of random scenarios; null for scenarios of a folder
 * @param drawing    version of the distribution of random scenarios; 0 for scenarios of a folder
 * @param names      identifiers of the scenarios of a folder by number; empty for random scenarios
 * @param cases      how many cases the whole campaign has
 * @param settings   what the caller set, as name=value, the preset first
 * @param engine     version of the program, because another one may replay differently
 * @param worst      how many of the worst cases are kept for each measure
 */
public record Subject(String deployment, String digest, Long seed, int drawing, List<String> names, long cases,
        List<String> settings, String engine, int worst) {

    public Subject {
        names = List.copyOf(names);
        settings = List.copyOf(settings);
    }

    /** Name of a case for people. */
    public String name(long number) {
        return number < names.size() ? names.get((int) number) : Long.toString(number);
    }
}
