/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An event engine with one mistake: one of its source files is changed in one place, compiled in memory and run in a class loader of its
 * own together with everything that touches it.
 */
final class BrokenEngine {

    private static final String OWN = "org.continuityworkbench.simulation.";
    private static final Path SOURCES = sources();

    /**
     * A mistake.
     *
     * @param name    what is wrong, for people
     * @param file    source file below {@code org/continuityworkbench/simulation}
     * @param correct text that occurs exactly once in it
     * @param wrong   what stands there instead
     */
    record Mistake(String name, String file, String correct, String wrong) {

        @Override
        public String toString() {
            return name;
        }
    }

    private BrokenEngine() {
    }

    /** Runs the static method {@code long run()} of a class of this package, by name, with the mistake in place. */
    static long run(Mistake mistake, Class<?> probe) throws ReflectiveOperationException, IOException {
        Map<String, byte[]> patched = compile(mistake);
        var loader = new Loader(patched, BrokenEngine.class.getClassLoader());
        var method = loader.loadClass(probe.getName()).getDeclaredMethod("run");
        method.setAccessible(true);
        return (Long) method.invoke(null);
    }

    private static Path sources() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("bundles/org.continuityworkbench.simulation/src"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no bundles/org.continuityworkbench.simulation/src above " + Path.of("").toAbsolutePath());
        }
        return folder.resolve("bundles/org.continuityworkbench.simulation/src/org/continuityworkbench/simulation");
    }

    private static String patch(Mistake mistake) throws IOException {
        String source = Files.readString(SOURCES.resolve(mistake.file()));
        int at = source.indexOf(mistake.correct());
        if (at < 0 || source.indexOf(mistake.correct(), at + 1) >= 0) {
            throw new IllegalStateException(mistake.name() + ": " + mistake.file() + " must contain exactly once: " + mistake.correct());
        }
        return source.replace(mistake.correct(), mistake.wrong());
    }

    private static Map<String, byte[]> compile(Mistake mistake) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            List<String> options = List.of("-cp", path, "-proc:none", "-nowarn");
            boolean compiled = compiler.getTask(messages, new MemoryFiles(standard, classes), null, options, null,
                    List.of(new Source(mistake.file(), patch(mistake)))).call();
            if (!compiled) {
                throw new IllegalStateException(mistake.name() + " does not compile: " + messages);
            }
        }
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return bytes;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///org/continuityworkbench/simulation/" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        MemoryFiles(JavaFileManager manager, Map<String, ByteArrayOutputStream> classes) {
            super(manager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** Defines every class of the simulation and of its tests itself, so that the broken ones are used by all of them. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> patched;

        Loader(Map<String, byte[]> patched, ClassLoader parent) {
            super(parent);
            this.patched = patched;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OWN)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            byte[] bytes = patched.get(name);
            try (InputStream stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null && stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = bytes != null ? bytes : stream.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
