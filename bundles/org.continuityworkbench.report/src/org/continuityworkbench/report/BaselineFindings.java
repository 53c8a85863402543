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
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.continuityworkbench.core.io.Problem;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Finding;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * The findings of an earlier run, read from its JSON report. A finding is known if the earlier run found the same rule broken at the same
 * element of the same deployment, wherever it stands in the file and whatever its message says. Immutable, safe for any thread.
 */
public final class BaselineFindings {

    /** No earlier run: nothing is known. */
    public static final BaselineFindings NONE = new BaselineFindings("", Set.of());

    private static final int LARGEST = 1 << 28;

    private final String file;
    private final Set<Key> known;

    private record Key(String deployment, String rule, String element) {
    }

    private BaselineFindings(String file, Set<Key> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Reads the report of an earlier run.
     *
     * @throws FindingsFileException if the file cannot be read or is no such report
     */
    public static BaselineFindings read(Path file) throws FindingsFileException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw failure(file.toString(), "baseline.large", null, "");
            }
            return parse(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes))
                    .toString(), file.toString());
        } catch (FindingsFileException e) {
            throw e;
        } catch (IOException e) {
            throw failure(file.toString(), "baseline.unreadable", e, e.getClass().getSimpleName());
        }
    }

    /**
     * Reads the report of an earlier run.
     *
     * @param name name for messages
     * @throws FindingsFileException if the text is no such report
     */
    public static BaselineFindings parse(String text, String name) throws FindingsFileException {
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.setStrictness(Strictness.STRICT);
            Set<Key> known = new HashSet<>();
            boolean format = false;
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "format" -> format = json.nextInt() == FindingsJson.FORMAT;
                    case "deployments" -> deployments(json, known);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (!format || json.peek() != JsonToken.END_DOCUMENT) {
                throw failure(name, "baseline.format", null, "");
            }
            return new BaselineFindings(name, Set.copyOf(known));
        } catch (FindingsFileException e) {
            throw e;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw failure(name, "baseline.format", e, "");
        }
    }

    private static void deployments(JsonReader json, Set<Key> known) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            String deployment = "";
            Set<Key> found = new HashSet<>();
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "deployment" -> deployment = text(json);
                    case "findings" -> findings(json, found);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            for (Key key : found) {
                known.add(new Key(deployment, key.rule(), key.element()));
            }
        }
        json.endArray();
    }

    private static void findings(JsonReader json, Set<Key> found) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            String rule = "";
            String element = "";
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "rule" -> rule = text(json);
                    case "element" -> element = text(json);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            found.add(new Key("", rule, element));
        }
        json.endArray();
    }

    private static String text(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return "";
        }
        return json.nextString();
    }

    private static FindingsFileException failure(String file, String key, Throwable cause, String detail) {
        return new FindingsFileException(new Problem(key, file, 0, "", Texts.get(key + ".what"),
                Texts.get(key + ".why", detail), Texts.get(key + ".next")), cause);
    }

    /** The file, as it was named; empty if there is none. */
    public String file() {
        return file;
    }

    /** True if the earlier run had this finding. */
    public boolean isKnown(Deployment deployment, Finding finding) {
        return known.contains(new Key(deployment.getId() == null ? "" : deployment.getId(), finding.rule().id(), finding.elementId()));
    }
}
