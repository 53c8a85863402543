/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;

/** The library in the bundle of examples. */
final class BundleLibrary implements Library {

    private final Bundle bundle;

    BundleLibrary(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public Optional<InputStream> open(String folder, String file) {
        URL entry = bundle.getEntry(folder + "/" + file);
        try {
            return entry == null ? Optional.empty() : Optional.of(entry.openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> files(String folder) {
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        return paths == null ? List.of()
                : Collections.list(paths).stream().filter(path -> !path.endsWith("/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1)).sorted()
                        .toList();
    }
}
