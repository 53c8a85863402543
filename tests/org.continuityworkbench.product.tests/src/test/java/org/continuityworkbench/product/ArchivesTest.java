/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every system gets its archive. */
class ArchivesTest {

    @ParameterizedTest
    @ValueSource(strings = {"linux.gtk.x86_64.tar.gz", "win32.win32.x86_64.zip", "macosx.cocoa.aarch64.tar.gz"})
    void isPacked(String ending) throws IOException {
        assertThat(archive(ending)).isNotEmptyFile();
    }

    @Test
    void theOneForWindowsHoldsItsScripts() throws IOException {
        try (ZipFile zip = new ZipFile(archive("win32.win32.x86_64.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("continuity/continuity.bat", "continuity/continuity-workbench.bat",
                    "continuity/partners/README.txt").doesNotContain("continuity/continuity");
        }
    }

    static Path archive(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("products")))) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }
}
