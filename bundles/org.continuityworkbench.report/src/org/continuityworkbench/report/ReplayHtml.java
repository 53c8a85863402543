/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.timeline.CurveScene;
import org.continuityworkbench.diagram.timeline.TimelineOptions;
import org.continuityworkbench.diagram.timeline.TimelineScene;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Outcome;

/**
 * A replay as one HTML file that needs nothing else: the page of {@link ReplayMarkdown} with the timeline and the delay curve as pictures
 * in it, and digests that tell what it was made from. Same input, same bytes.
 */
public final class ReplayHtml {

    private static final double WIDTH = 1180;
    private static final double CURVE_HEIGHT = 320;
    private static final Pattern STRONG = Pattern.compile("(?<!\\\\)\\*\\*(.+?)(?<!\\\\)\\*\\*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\|*_`\\[])");
    /** Dark, or black and white, on screens that ask for it, but for pictures. In a narrow window these and tables scroll, not the page. */
    private static final String STYLE = """
            :root{color-scheme:light dark;--back:#fff;--text:#1b1f24;--soft:#57606a;--line:#d8dee4;--panel:#f6f8fa;--note:#fff5f5;
            --bad:#cf222e}
            @media screen and (prefers-color-scheme:dark){:root{--back:#1e1f22;--text:#e6e8eb;--soft:#a9b1ba;--line:#3a3d43;--panel:#2a2c31;
            --note:#3a2023;--bad:#ff8182}}
            @media screen and (prefers-contrast:more){:root{color-scheme:dark;--back:#000;--text:#fff;--soft:#fff;--line:#fff;--panel:#000;
            --note:#000;--bad:#ff8080}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);max-width:1220px;margin:2em auto;padding:0 1em;
            overflow-wrap:break-word}
            h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-bottom:1px solid var(--line)}
            div{overflow-x:auto}table{border-collapse:collapse;width:100%}
            th,td{border:1px solid var(--line);padding:.3em .6em;text-align:left;vertical-align:top}
            th{background:var(--panel)}td code{overflow-wrap:anywhere}
            figure{margin:1em 0;overflow-x:auto}figcaption{color:var(--soft);position:sticky;left:0}
            svg{width:100%;min-width:56em;height:auto;border-radius:6px}
            blockquote{border-left:4px solid var(--bad);margin:1em 0;padding:.3em 1em;background:var(--note)}
            @media (max-width:45em){td,th{min-width:7em}}
            @media print{body{margin:0}svg{min-width:0}h2{break-after:avoid}table,figure{break-inside:avoid}}
            """;

    private final Appendable out;

    private ReplayHtml(Appendable out) {
        this.out = out;
    }

    /**
     * @param outcomes what became of expectations and objectives; empty if nobody demands anything
     * @param ready    what findings and outcomes together mean for the deployment; empty if no rules were asked
     * @param notes    lines before everything else, such as that the result is stale; empty for none
     * @param digests  what the result was made from, by name
     * @throws UncheckedIOException if the target refuses
     */
    public static void write(Trace trace, List<Outcome> outcomes, Optional<Readiness> ready, List<String> notes,
            Map<String, String> digests, Appendable out) {
        try {
            new ReplayHtml(out).page(trace, outcomes, ready, notes, digests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(Trace trace, List<Outcome> outcomes, Optional<Readiness> ready, List<String> notes, Map<String, String> digests)
            throws IOException {
        StringBuilder markdown = new StringBuilder();
        ReplayMarkdown.write(trace, outcomes, markdown);
        String title = Texts.get("timeline.title", trace.scenario().id(), Deployments.label(trace.topology().deployment()));
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escape(title)).append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        for (String note : notes) {
            out.append("<blockquote>").append(escape(note)).append("</blockquote>\n");
        }
        String evidence = "## " + Texts.get("markdown.events");
        int cut = markdown.indexOf(evidence);
        body(markdown.substring(0, cut));
        if (ready.isPresent()) {
            StringBuilder readiness = new StringBuilder();
            ReadinessMarkdown.write(ready.get(), 2, readiness);
            body(readiness.toString());
        }
        out.append("<h2>").append(escape(Texts.get("html.pictures"))).append("</h2>\n");
        figure(TimelineScene.of(ReplayTimeline.of(trace), new TimelineOptions(WIDTH, Optional.empty(), true, true)).scene());
        figure(CurveScene.of(DelayCurve.of(trace), WIDTH, CURVE_HEIGHT).scene());
        body(markdown.substring(cut));
        if (!digests.isEmpty()) {
            out.append("<h2>").append(escape(Texts.get("html.digests"))).append("</h2>\n<div><table>\n");
            for (Map.Entry<String, String> digest : digests.entrySet()) {
                out.append("<tr><th>").append(escape(digest.getKey())).append("</th><td><code>")
                        .append(escape(digest.getValue())).append("</code></td></tr>\n");
            }
            out.append("</table></div>\n");
        }
        out.append("</body>\n</html>\n");
    }

    private void figure(Scene scene) throws IOException {
        String svg = SvgWriter.write(scene, Theme.LIGHT);
        out.append("<figure>\n").append(svg.substring(svg.indexOf("<svg"))).append("<figcaption>")
                .append(escape(scene.description())).append("</figcaption>\n</figure>\n");
    }

    /** The forms that {@link ReplayMarkdown} writes: headings, lists, tables and paragraphs. */
    private void body(String markdown) throws IOException {
        String open = "";
        for (String line : markdown.split("\n")) {
            String form = line.startsWith("- ") ? "ul" : line.startsWith("|") ? "table" : "";
            if (!form.equals(open)) {
                out.append(end(open)).append("table".equals(form) ? "<div><table>\n" : form.isEmpty() ? "" : "<ul>\n");
            }
            boolean head = "table".equals(form) && !open.equals(form);
            open = form;
            if ("ul".equals(form)) {
                out.append("<li>").append(inline(line.substring(2))).append("</li>\n");
            } else if ("table".equals(form)) {
                row(line, head ? "th" : "td");
            } else if (line.startsWith("#")) {
                String level = line.startsWith("##") ? "h2" : "h1";
                out.append('<').append(level).append('>').append(inline(line.replaceFirst("^#+ ", ""))).append("</").append(level)
                        .append(">\n");
            } else if (!line.isBlank()) {
                out.append("<p>").append(inline(line)).append("</p>\n");
            }
        }
        out.append(end(open));
    }

    private static String end(String form) {
        return "table".equals(form) ? "</table></div>\n" : form.isEmpty() ? "" : "</ul>\n";
    }

    private void row(String line, String cell) throws IOException {
        if (line.startsWith("|---")) {
            return;
        }
        out.append("<tr>");
        for (String text : line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1)) {
            out.append('<').append(cell).append('>').append(inline(text.strip())).append("</").append(cell).append('>');
        }
        out.append("</tr>\n");
    }

    private static String inline(String text) {
        Matcher strong = STRONG.matcher(text);
        StringBuilder html = new StringBuilder();
        int from = 0;
        while (strong.find()) {
            html.append(plain(text.substring(from, strong.start()))).append("<strong>").append(plain(strong.group(1))).append("</strong>");
            from = strong.end();
        }
        return html.append(plain(text.substring(from))).toString();
    }

    private static String plain(String text) {
        return escape(ESCAPED.matcher(text.replace("&lt;", "<")).replaceAll("$1"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
