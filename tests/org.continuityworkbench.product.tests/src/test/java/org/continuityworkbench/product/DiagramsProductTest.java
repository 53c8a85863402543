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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The product with diagrams, as it is packed: its diagrams are made and opened. Run by the profile that adds them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the archive for Linux starts on Linux only")
class DiagramsProductTest {

    private static final Path OPENER = Path.of("src/test/opener");

    @TempDir
    private Path folder;

    @Test
    void opensTheDiagramsOfAnExample() throws Exception {
        UnpackedWindow window = new UnpackedWindow(folder);
        addOpener(window.installation());
        Path opened = window.home().resolve("opened");
        window.use("archive-diagram", picture -> Files.exists(opened), (display, picture) -> {
            assertThat(Files.readAllLines(opened)).hasSize(3)
                    .contains("DDiagramEditorImpl Topology", "DDiagramEditorImpl Operation phases");
            assertThat(display.windows()).singleElement().extracting(XClient.Window::title).asString().contains(UnpackedWindow.TITLE);
            assertThat(UnpackedWindow.colours(picture)).isGreaterThan(100);
        });
    }

    /** Compiles the plug-in that opens diagrams against the product, and puts it into the folder for such plug-ins. */
    private void addOpener(Path installation) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources = files(OPENER.resolve("src"));
        String path = files(installation.resolve("plugins")).stream().map(Path::toString).filter(name -> name.endsWith(".jar"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, "--release", "21", "-proc:none", "-cp", path, "-d",
                classes.toString(), sources.get(0).toString());
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        try (InputStream manifest = Files.newInputStream(OPENER.resolve("META-INF/MANIFEST.MF"));
                JarOutputStream jar = new JarOutputStream(Files.newOutputStream(installation.resolve("partners/opener.jar")),
                        new Manifest(manifest))) {
            add(jar, OPENER, OPENER.resolve("plugin.xml"));
            for (Path file : files(classes)) {
                add(jar, classes, file);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(JarOutputStream jar, Path root, Path file) throws IOException {
        jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
    }
}
