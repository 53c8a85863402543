/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text that claims to be XML into memory and holds it to {@link XmlLimits} while it arrives, before any parser sees it: an XML
 * parser would collect a huge attribute in memory before it says a word. Notes the line on which each element starts, because parsers only
 * tell where a start tag ends. Does not judge well-formedness; that is the parser's task.
 */
final class XmlScan {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int LONGEST_NAME = 80;

    private enum State {
        TEXT, OPEN, BANG, COMMENT, CDATA, INSTRUCTION, END_TAG, NAME, TAG, VALUE
    }

    private final XmlLimits limits;
    private final Problems problems;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private int[] starts = new int[256];

    private State state = State.TEXT;
    private int line = 1;
    private int elements;
    private int depth;
    private int length;
    private int previous;
    private int beforePrevious;
    private int quote;
    private boolean seenMarkup;
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder id = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private boolean attributeEnded;

    private XmlScan(XmlLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Reads a stream to its end or to the first limit. Does not close it.
     *
     * @throws UnreadableModelException if a limit is exceeded, the text is empty, no XML, in another encoding than UTF-8, or has a DOCTYPE
     * @throws IOException if the stream cannot be read
     */
    static XmlScan read(InputStream in, XmlLimits limits, Problems problems) throws IOException {
        XmlScan scan = new XmlScan(limits, problems);
        byte[] buffer = new byte[1 << 16];
        for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
            if (scan.bytes.size() + (long) n > limits.fileSize()) {
                throw problems.stop(0, "", "file-too-large", Long.toString(limits.fileSize() / 1_000_000));
            }
            int skip = scan.bytes.size() == 0 ? scan.checkStart(buffer, n) : 0;
            scan.bytes.write(buffer, skip, n - skip);
            for (int i = skip; i < n; i++) {
                scan.next(buffer[i] & 0xff);
            }
        }
        if (!scan.seenMarkup) {
            throw problems.stop(0, "", "empty");
        }
        return scan;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Line on which the n-th start tag begins, counted from 0; 0 if there is no such tag. */
    int startLine(int n) {
        return n < elements ? starts[n] : 0;
    }

    /** Length of a byte order mark to be skipped. */
    private int checkStart(byte[] buffer, int n) throws UnreadableModelException {
        int first = n < 2 ? 0 : (buffer[0] & 0xff) << 8 | buffer[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe || first == '<' || first == '<' << 8) {
            throw problems.stop(1, "", "encoding", "UTF-16");
        }
        return n >= 3 && first == 0xefbb && buffer[2] == (byte) 0xbf ? 3 : 0;
    }

    private void next(int b) throws UnreadableModelException {
        switch (state) {
            case TEXT -> text(b);
            case OPEN -> open(b);
            case BANG -> bang(b);
            case COMMENT -> endsWith(b, '-', '-', '>');
            case CDATA -> {
                grow(b, "");
                endsWith(b, ']', ']', '>');
            }
            case INSTRUCTION -> instruction(b);
            case END_TAG -> endTag(b);
            case NAME -> name(b);
            case TAG -> tag(b);
            case VALUE -> value(b);
        }
        if (b == '\n') {
            line++;
        }
        beforePrevious = previous;
        previous = b;
    }

    private void text(int b) throws UnreadableModelException {
        if (b == '<') {
            seenMarkup = true;
            state = State.OPEN;
        } else if (!seenMarkup && b > ' ') {
            throw problems.stop(line, "", "not-xml");
        } else {
            grow(b, "");
        }
    }

    private void open(int b) throws UnreadableModelException {
        length = 0;
        switch (b) {
            case '!' -> state = State.BANG;
            case '?' -> {
                instruction.setLength(0);
                state = State.INSTRUCTION;
            }
            case '/' -> state = State.END_TAG;
            default -> {
                startElement();
                name(b);
            }
        }
    }

    private void startElement() throws UnreadableModelException {
        if (elements == limits.elements()) {
            throw problems.stop(line, "", "too-many-elements", Integer.toString(limits.elements()));
        }
        if (elements == starts.length) {
            starts = Arrays.copyOf(starts, elements * 2);
        }
        starts[elements++] = line;
        tag.setLength(0);
        id.setLength(0);
        attribute.setLength(0);
        state = State.NAME;
    }

    private void bang(int b) throws UnreadableModelException {
        switch (b) {
            case '-' -> state = State.COMMENT;
            case '[' -> state = State.CDATA;
            default -> throw problems.stop(line, "", "doctype");
        }
    }

    private void instruction(int b) throws UnreadableModelException {
        if (instruction.length() < 200) {
            instruction.append((char) b);
        }
        if (b == '>' && previous == '?') {
            Matcher encoding = ENCODING.matcher(instruction);
            if (elements == 0 && instruction.indexOf("xml") == 0 && encoding.find()
                    && !ENCODINGS.contains(encoding.group(1).toUpperCase(Locale.ROOT))) {
                throw problems.stop(line, "", "encoding", encoding.group(1));
            }
            state = State.TEXT;
        }
    }

    private void endTag(int b) {
        if (b == '>') {
            depth--;
            state = State.TEXT;
        }
    }

    private void name(int b) throws UnreadableModelException {
        if (b <= ' ' || b == '/' || b == '>') {
            state = State.TAG;
            tag(b);
        } else {
            append(tag, b);
        }
    }

    private void tag(int b) throws UnreadableModelException {
        if (b == '>') {
            state = State.TEXT;
            if (previous != '/' && ++depth > limits.depth()) {
                throw problems.stop(line, element(), "too-deep", Integer.toString(limits.depth()));
            }
        } else if (b == '"' || b == '\'') {
            quote = b;
            length = 0;
            state = State.VALUE;
        } else if (b <= ' ' || b == '=') {
            attributeEnded = true;
        } else if (b != '/') {
            if (attributeEnded) {
                attribute.setLength(0);
                attributeEnded = false;
            }
            append(attribute, b);
        }
    }

    private void value(int b) throws UnreadableModelException {
        if (b == quote) {
            length = 0;
            attributeEnded = true;
            state = State.TAG;
        } else {
            grow(b, attribute.toString());
            if (attribute.length() == 2 && attribute.indexOf("id") == 0) {
                append(id, b);
            }
        }
    }

    /** Counts a character, that is every byte but the continuation bytes of UTF-8. */
    private void grow(int b, String name) throws UnreadableModelException {
        if ((b & 0xc0) != 0x80 && ++length > limits.textLength()) {
            if (name.isEmpty()) {
                throw problems.stop(line, element(), "text-too-long", Integer.toString(limits.textLength()));
            }
            throw problems.stop(line, element(), "attribute-too-long", name, Integer.toString(limits.textLength()));
        }
    }

    private void endsWith(int b, int first, int second, int third) {
        if (b == third && previous == second && beforePrevious == first) {
            length = 0;
            state = State.TEXT;
        }
    }

    private static void append(StringBuilder name, int b) {
        if (name.length() < LONGEST_NAME) {
            name.append((char) b);
        }
    }

    private String element() {
        return tag.isEmpty() ? "" : "<" + utf8(tag) + (id.isEmpty() ? ">" : " id=\"" + utf8(id) + "\">");
    }

    private static String utf8(StringBuilder bytes) {
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
