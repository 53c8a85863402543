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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

/** Error messages end with an identifier; the help that comes with the product explains each. */
class ErrorHelpTest {

    private static final String NEXT = ".next";

    @Test
    void everyIdentifierOfTheCommandLineHasItsEntry() throws IOException {
        try (ZipFile product = new ZipFile(ArchivesTest.archive("win32.win32.x86_64.zip").toFile())) {
            String page = file(product, "doc", "html/errors.html");
            assertThat(identifiers(product, "cli", "org/continuityworkbench/cli/messages.properties", "usage."))
                    .hasSizeGreaterThan(40).allSatisfy(id -> assertThat(page).contains("id=\"error-" + id + '"'));
            assertThat(identifiers(product, "core", "org/continuityworkbench/core/io/messages.properties", ""))
                    .hasSizeGreaterThan(70).allSatisfy(id -> assertThat(page).contains("id=\"error-" + id + '"'));
        }
    }

    private static List<String> identifiers(ZipFile product, String bundle, String path, String begin) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(file(product, bundle, path)));
        return texts.stringPropertyNames().stream().filter(key -> key.startsWith(begin) && key.endsWith(NEXT))
                .map(key -> key.substring(0, key.length() - NEXT.length())).toList();
    }

    /** A file of a bundle of the product. */
    private static String file(ZipFile product, String bundle, String path) throws IOException {
        ZipEntry jar = product.stream().filter(entry -> entry.getName().contains("/plugins/org.continuityworkbench." + bundle + '_'))
                .findFirst().orElseThrow();
        try (InputStream in = product.getInputStream(jar); ZipInputStream files = new ZipInputStream(in)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().equals(path)) {
                    return new String(files.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new FileNotFoundException(path + " in " + jar);
    }
}
