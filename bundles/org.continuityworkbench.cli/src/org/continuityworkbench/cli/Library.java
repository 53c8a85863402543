/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The examples that come with the product, by folder and name. */
interface Library {

    /** Folder of example deployments. */
    String DEPLOYMENTS = "deployments";
    /** Folder of scenarios. */
    String SCENARIOS = "scenarios";
    /** Folder of real outages, which are scenarios too. */
    String OUTAGES = "outages";

    /** The content of a file; empty if the library does not hold it. The caller closes the stream. */
    Optional<InputStream> open(String folder, String file);

    /** File names in a folder in alphabetical order; empty for an unknown folder. */
    List<String> files(String folder);
}
