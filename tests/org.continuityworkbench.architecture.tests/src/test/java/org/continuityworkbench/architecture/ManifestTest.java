/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.continuityworkbench.architecture.House.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests say is what the house allows. */
class ManifestTest {

    private static final Set<String> PLAIN_REQUIREMENTS = Set.of("org.eclipse.emf.common", "org.eclipse.emf.ecore",
            "org.eclipse.emf.ecore.change", "org.eclipse.emf.ecore.xmi", "org.eclipse.emf.edit", "org.eclipse.elk.core",
            "org.eclipse.elk.graph", "org.eclipse.elk.alg.layered", "org.eclipse.elk.alg.common");

    static List<Path> bundles() {
        return House.bundles();
    }

    @Test
    void everyBundleHasItsRoom() {
        assertThat(bundles()).extracting(House::nameOf).isSubsetOf(House.rooms().keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void requiresOnlyWhatIsBelow(Path bundle) throws IOException {
        Room room = House.rooms().get(House.nameOf(bundle));
        Set<String> own = new TreeSet<>();
        Set<String> foreign = new TreeSet<>();
        names(manifest(bundle), "Require-Bundle").forEach(name -> (name.startsWith(House.PREFIX) ? own : foreign).add(name));
        assertThat(own).extracting(name -> name.substring(House.PREFIX.length())).isSubsetOf(room.visible());
        if (room.isPlain() && !room.name().equals("model.edit")) {
            assertThat(foreign).isSubsetOf(PLAIN_REQUIREMENTS);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsOnlyWhatIsBelow(Path bundle) throws IOException {
        Room room = House.rooms().get(House.nameOf(bundle));
        Set<String> visible = room.visible();
        assertThat(names(manifest(bundle), "Import-Package")).allSatisfy(name -> {
            assertThat(House.roomOf(name)).matches(other -> other.isEmpty() || visible.contains(other.get()));
            if (room.isPlain()) {
                assertThat(name).doesNotStartWith("org.osgi.").doesNotStartWith("org.eclipse.core.");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void namesItselfAsAllDo(Path bundle) throws IOException {
        Attributes headers = manifest(bundle);
        String name = bundle.getFileName().toString();
        assertThat(headers.getValue("Bundle-SymbolicName")).matches(Pattern.quote(name) + "(;\\s*singleton:=true)?");
        assertThat(headers.getValue("Automatic-Module-Name")).isEqualTo(name);
        assertThat(headers.getValue("Bundle-Name")).isEqualTo("%Bundle-Name");
        assertThat(headers.getValue("Bundle-Vendor")).isEqualTo("%Bundle-Vendor");
        assertThat(headers.getValue("Bundle-Version")).endsWith(".qualifier");
        assertThat(headers.getValue("Bundle-RequiredExecutionEnvironment")).isEqualTo("JavaSE-21");
        assertThat(House.read(bundle.resolve("OSGI-INF/l10n/bundle.properties"))).contains("Bundle-Name", "Bundle-Vendor");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exportedPackagesHaveAVersion(Path bundle) throws IOException {
        String exports = manifest(bundle).getValue("Export-Package");
        if (exports != null) {
            assertThat(clauses(exports)).allMatch(clause -> clause.contains("version=\"") || clause.contains("x-internal:=true"));
        }
    }

    private static Attributes manifest(Path bundle) throws IOException {
        try (InputStream content = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(content).getMainAttributes();
        }
    }

    private static Set<String> names(Attributes headers, String header) {
        Set<String> names = new TreeSet<>();
        String value = headers.getValue(header);
        if (value != null) {
            clauses(value).forEach(clause -> names.add(clause.split(";")[0].strip()));
        }
        return names;
    }

    /** Splits at the commas outside quotation marks. */
    private static List<String> clauses(String value) {
        Matcher clause = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+").matcher(value);
        return clause.results().map(result -> result.group().strip()).toList();
    }
}
