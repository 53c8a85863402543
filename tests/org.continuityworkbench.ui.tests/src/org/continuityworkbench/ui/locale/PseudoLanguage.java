/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A language pack as translators would deliver it: one fragment for each bundle of the product that has texts, made of its own texts. */
final class PseudoLanguage {

    /** English of a country that is not. */
    static final String LOCALE = "en_XA";

    private static final String PREFIX = "org.continuityworkbench.";

    private PseudoLanguage() {
    }

    /** Writes the fragments into a folder and returns their files. */
    static List<Path> write(Path folder) throws IOException {
        List<Path> fragments = new ArrayList<>();
        for (Bundle bundle : FrameworkUtil.getBundle(PseudoLanguage.class).getBundleContext().getBundles()) {
            String name = bundle.getSymbolicName();
            if (name.startsWith(PREFIX) && !name.endsWith(".tests")) {
                Map<String, String> texts = texts(bundle);
                if (!texts.isEmpty()) {
                    fragments.add(fragment(folder, name, texts));
                }
            }
        }
        return fragments;
    }

    private static Map<String, String> texts(Bundle bundle) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        var files = bundle.findEntries("/", "*.properties", true);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            String path = file.getPath().substring(1);
            // test bundles are fragments too, and come after their host
            texts.putIfAbsent(path.replace(".properties", "_" + LOCALE + ".properties"), pseudo(file));
        }
        return texts;
    }

    private static String pseudo(URL file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = file.openStream()) {
            texts.load(in);
        }
        texts.replaceAll((key, text) -> PseudoText.of((String) text));
        StringWriter out = new StringWriter();
        texts.store(out, null);
        return out.toString();
    }

    private static Path fragment(Path folder, String host, Map<String, String> texts) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", host + ".nl_" + LOCALE);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Fragment-Host", host);
        Path file = folder.resolve(host + ".nl_" + LOCALE + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return file;
    }
}
