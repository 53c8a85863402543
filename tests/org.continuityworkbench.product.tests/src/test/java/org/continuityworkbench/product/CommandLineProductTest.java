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
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.continuityworkbench.product.InstalledProduct.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as people get it: unpacked, started by its script. */
class CommandLineProductTest {

    private InstalledProduct product;

    @BeforeEach
    void install(@TempDir Path folder) throws IOException {
        product = InstalledProduct.copyTo(folder);
    }

    @Test
    void startsWithoutWritingIntoTheInstallation() throws Exception {
        Map<String, String> before = product.content();
        Outcome first = product.run("--version");
        Outcome second = product.run("--version");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).startsWith("continuity ").contains("0.1.0");
        assertThat(first.err()).isEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(product.content()).isEqualTo(before);
    }

    @Test
    void checksADeployment() throws Exception {
        Outcome outcome = product.run("validate", Path.of(System.getProperty("examples"), "deployments/two-site-active-active.continuity")
                .toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void passesTheExitCodeOfBadUsage() throws Exception {
        assertThat(product.run("--no-such-option").exitCode()).isEqualTo(2);
    }

    @Test
    void saysInOneLineThatItCannotStart() throws Exception {
        try (Stream<Path> plugins = Files.list(product.home().resolve("plugins"))) {
            Files.delete(plugins.filter(file -> file.getFileName().toString().startsWith("org.continuityworkbench.cli_")).findFirst()
                    .orElseThrow());
        }
        Outcome outcome = product.run("--version");
        assertThat(outcome.exitCode()).isEqualTo(70);
        assertThat(outcome.err()).startsWith("continuity: could not start: ").hasLineCount(1);
    }

    @Test
    void namesPartnerPluginsThatCannotBeUsed() throws Exception {
        Files.writeString(product.home().resolve("partners/broken.jar"), "no archive");
        writePlugin("windows.jar", "partner.windows", "org.eclipse.ui");
        writePlugin("rules.jar", "partner.rules", "org.continuityworkbench.validation");
        Outcome outcome = product.run("--version");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).hasLineCount(2).contains("partners/broken.jar is not used", "partners/windows.jar is not used",
                "org.eclipse.ui");
    }

    @Test
    void rulesOfPartnersAreFoundInTheirFolder() throws Exception {
        Path broken = deploymentThatBreaksSampleRules();
        assertThat(product.run("validate", broken.toString()).out()).doesNotContain("SAMPLE-");
        Path plugin;
        try (Stream<Path> built = Files.list(Path.of(System.getProperty("partner")))) {
            plugin = built.filter(file -> file.getFileName().toString()
                    .matches("org\\.continuityworkbench\\.examples\\.partner-.*(?<!sources)\\.jar"))
                    .findFirst().orElseThrow();
        }
        Files.copy(plugin, product.home().resolve("partners/sample.jar"));
        Outcome outcome = product.run("validate", broken.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("SAMPLE-001", "SAMPLE-EVL-001");
        assertThat(product.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-4h", "--format", "csv").out())
                .as("the sample behaviour lets a repaired link drop once more").contains("out-of-reach,", ",14430,14520,90,");
        Files.delete(product.home().resolve("partners/sample.jar"));
        assertThat(product.run("validate", broken.toString()).out()).doesNotContain("SAMPLE-");
    }

    /** A site without location, and a second link of the same carrier. */
    private Path deploymentThatBreaksSampleRules() throws IOException {
        Path sample = Path.of(System.getProperty("examples"), "deployments/two-site-active-active.continuity");
        String text = Files.readString(sample).replace(" location=\"Paris, France\"", "");
        int link = text.indexOf("  <links ");
        String copy = text.substring(link, text.indexOf("\n", link) + 1).replaceFirst(" id=\"[^\"]*\"", " id=\"link-second\"");
        Path broken = product.home().resolveSibling("broken.continuity");
        return Files.writeString(broken, text.substring(0, link) + copy + text.substring(link));
    }

    @Test
    void aRemovedPartnerPluginIsForgotten() throws Exception {
        writePlugin("windows.jar", "partner.windows", "org.eclipse.ui");
        assertThat(product.run("--version").err()).isNotEmpty();
        Files.delete(product.home().resolve("partners/windows.jar"));
        assertThat(product.run("--version").err()).isEmpty();
    }

    private void writePlugin(String file, String name, String required) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Require-Bundle", required);
        new JarOutputStream(Files.newOutputStream(product.home().resolve("partners").resolve(file)), manifest).close();
    }
}
