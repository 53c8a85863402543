/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.continuityworkbench.report.RulesMarkdown;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;

/**
 * Writes the help from what the product knows of itself: rules, options, metamodel, settings and assumptions of the replay, key bindings,
 * coverage of the guide, commands; and the user guide from its Markdown.
 *
 * <pre>
 * DocGen DOC_BUNDLE MODEL_FOLDER UI_BUNDLE [COMMANDS_CLASS]
 * </pre>
 *
 * The last argument names a class that supplies the usage of each command by its name. The pages go into the folder {@code html} of the
 * bundle, the table of contents beside it; a file that did not change keeps its time stamp, and one that is no longer written is removed.
 */
public final class DocGen {

    private final Path bundle;
    private final Map<Path, String> files = new LinkedHashMap<>();

    private DocGen(Path bundle) {
        this.bundle = bundle;
    }

    /**
     * @param args the arguments above
     * @throws IOException                  if something cannot be read or written
     * @throws ReflectiveOperationException if the class of the commands cannot be used
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        if (args.length < 3 || args.length > 4) {
            throw new IllegalArgumentException("usage: DocGen DOC_BUNDLE MODEL_FOLDER UI_BUNDLE [COMMANDS_CLASS]");
        }
        Path bundle = Path.of(args[0]).toRealPath();
        DocGen generator = new DocGen(bundle);
        generator.generate(Path.of(args[1]), Path.of(args[2]), args.length > 3 ? args[3] : "");
        System.out.println("DocGen: " + generator.files.size() + " files of help, " + generator.publish() + " of them changed");
    }

    private void generate(Path modelFolder, Path uiBundle, String commands) throws IOException, ReflectiveOperationException {
        List<RuleDescriptor> rules = DocumentedRules.all();
        Coverage coverage = Coverage.read(bundle.resolve("coverage/guide-sentences.csv"));
        List<Page> pages = new ArrayList<>();
        pages.addAll(Guide.pages(bundle.resolve("guide")));
        Keys.page(uiBundle).ifPresent(pages::add);
        if (!commands.isEmpty()) {
            pages.add(Commands.page(commands(commands)));
        }
        pages.add(Catalogues.rules(rules));
        pages.add(Catalogues.options());
        pages.add(Catalogues.replay());
        pages.add(Catalogues.readiness());
        pages.add(Errors.page(Optional.of(commands).filter(type -> !type.isEmpty())
                .map(type -> type.substring(0, type.lastIndexOf('.')) + ".messages")));
        pages.addAll(Metamodel.pages(modelFolder));
        pages.add(coverage.page());
        pages.add(Catalogues.sources());
        pages.add(0, Catalogues.index(pages));
        String style = resource("style.css");
        for (Page page : pages) {
            files.put(Path.of("html", page.file()), Html.file(page, pages, style));
        }
        StringBuilder markdown = new StringBuilder();
        new RulesMarkdown().write(rules, markdown);
        files.put(Path.of("html/rules.md"), markdown.toString());
        files.put(Path.of("html/guide-coverage.md"), coverage.markdown());
        files.put(Path.of("html/continuityrc.txt"), Catalogues.settingsTemplate(rules));
        files.put(Path.of("toc.xml"), Toc.of(pages));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> commands(String type) throws ReflectiveOperationException {
        return ((Supplier<Map<String, String>>) Class.forName(type).getDeclaredConstructor().newInstance()).get();
    }

    private int publish() throws IOException {
        Path html = Files.createDirectories(bundle.resolve("html"));
        try (Stream<Path> present = Files.list(html)) {
            for (Path old : present.filter(file -> !files.containsKey(bundle.relativize(file))).toList()) {
                Files.delete(old);
            }
        }
        int changed = 0;
        for (Map.Entry<Path, String> entry : files.entrySet()) {
            Path file = bundle.resolve(entry.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                Files.writeString(file, entry.getValue());
                changed++;
            }
        }
        return changed;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DocGen.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
