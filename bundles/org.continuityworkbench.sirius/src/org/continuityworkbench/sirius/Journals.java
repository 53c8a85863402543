/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.JournaledFiles;
import org.continuityworkbench.core.io.JournaledFiles.Outcome;
import org.continuityworkbench.core.text.PackageTexts;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.osgi.framework.Bundle;

/** The journals of all saves, in the folder that the bundle has in the workspace. */
final class Journals {

    private static final PackageTexts TEXTS = PackageTexts.of(Journals.class);
    private static final String ENDING = ".journal";

    private final Path folder;

    Journals(Path folder) {
        this.folder = folder;
    }

    /** Empty where the program runs without a workspace. */
    static Optional<Journals> of(Bundle bundle) {
        try {
            return Optional.of(new Journals(Platform.getStateLocation(bundle).toPath()));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The journal for saving these representations with their models. */
    Path of(URI representations) {
        return folder.resolve(URLEncoder.encode(representations.toString(), StandardCharsets.UTF_8) + ENDING);
    }

    /** The representations that were being saved. */
    private static String saved(Path journal) {
        String name = journal.getFileName().toString();
        URI uri = URI.createURI(URLDecoder.decode(name.substring(0, name.length() - ENDING.length()), StandardCharsets.UTF_8));
        return uri.isPlatformResource() ? uri.toPlatformString(true) : uri.toString();
    }

    /**
     * Finishes the saves that a crash interrupted.
     *
     * @return what to tell people; empty if there was nothing to do
     */
    List<String> recover() throws IOException {
        List<String> told = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path journal : files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList()) {
                    Outcome outcome = new JournaledFiles().recover(journal);
                    if (outcome != Outcome.NOTHING_TO_DO) {
                        told.add(TEXTS.get("recover." + outcome, journal, saved(journal)));
                    }
                }
            }
        }
        return told;
    }
}
