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
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.core.io.Problem;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.Distribution;
import org.continuityworkbench.simulation.campaign.Score;
import org.continuityworkbench.simulation.campaign.Subject;
import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Origin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Reads results of campaigns that {@link CampaignJson} wrote, and adds parts of one campaign. Stateless. */
public final class CampaignFile {

    /** No result is larger, because its size depends on the seconds of the observation alone. */
    private static final long LARGEST = 1L << 28;

    private CampaignFile() {
    }

    /**
     * Reads the results of a campaign or of a part of it.
     *
     * @throws CampaignFileException if the file cannot be read or holds no such results
     */
    public static CampaignResult read(Path file) throws CampaignFileException {
        try {
            if (Files.size(file) > LARGEST) {
                throw failure(file.toString(), "campaign.large", null);
            }
        } catch (CampaignFileException e) {
            throw e;
        } catch (IOException e) {
            throw failure(file.toString(), "campaign.unreadable", e);
        }
        try (JsonReader json = new JsonReader(Files.newBufferedReader(file))) {
            json.setStrictness(Strictness.STRICT);
            JsonObject root = JsonParser.parseReader(json).getAsJsonObject();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw failure(file.toString(), "campaign.format", null);
            }
            return result(root);
        } catch (CampaignFileException e) {
            throw e;
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw failure(file.toString(), "campaign.unreadable", e);
        } catch (IOException | RuntimeException e) {
            // whatever a damaged document makes the parser or the results say, it is not what we wrote
            throw failure(file.toString(), "campaign.format", e);
        }
    }

    /**
     * Adds parts of one campaign.
     *
     * @param parts by the name of their file, in any order; at least one
     * @throws CampaignFileException if two are about different campaigns, or hold the same case
     */
    public static CampaignResult merge(Map<String, CampaignResult> parts) throws CampaignFileException {
        CampaignResult first = parts.values().iterator().next();
        CampaignResult sum = new CampaignResult(first.subject());
        for (Map.Entry<String, CampaignResult> part : parts.entrySet()) {
            if (!part.getValue().subject().equals(first.subject())) {
                throw failure(part.getKey(), "campaign.other", null, parts.keySet().iterator().next());
            } else if (!sum.covered().intersect(part.getValue().covered()).isEmpty()) {
                Interval twice = sum.covered().intersect(part.getValue().covered()).get(0);
                throw failure(part.getKey(), "campaign.twice", null, twice.start() + " - " + (twice.end() - 1));
            }
            sum.add(part.getValue());
        }
        return sum;
    }

    private static CampaignResult result(JsonObject root) {
        if (root.get("format").getAsInt() != CampaignJson.FORMAT || !"campaign".equals(root.get("kind").getAsString())) {
            throw new IllegalArgumentException("format");
        }
        CampaignResult result = new CampaignResult(subject(root));
        for (JsonElement part : root.getAsJsonArray("covered")) {
            long from = number(part.getAsJsonObject(), "from");
            long to = number(part.getAsJsonObject(), "to");
            if (to <= from || to > result.subject().cases()) {
                throw new IllegalArgumentException("covered");
            }
            result.cover(IntervalSet.of(from, to));
        }
        for (JsonElement measure : root.getAsJsonArray("measures")) {
            distribution(measure.getAsJsonObject(), result);
        }
        for (JsonElement element : root.getAsJsonArray("demands")) {
            JsonObject demand = element.getAsJsonObject();
            Score score = result.score(new CampaignResult.Demand(Origin.valueOf(text(demand, "origin")), text(demand, "id"), text(demand,
                    "name")));
            score.add(number(demand, "met"), number(demand, "missed"), number(demand, "notApplicable"));
            first(demand, score);
        }
        for (JsonElement rule : root.getAsJsonArray("forbidden")) {
            missed(rule.getAsJsonObject(), result.forbidden(text(rule.getAsJsonObject(), "rule")));
        }
        missed(root.getAsJsonObject("unanswered"), result.unanswered());
        for (JsonElement id : root.getAsJsonArray("assumptions")) {
            result.assumptions().add(Arrays.stream(Assumption.values()).filter(each -> each.id().equals(id.getAsString())).findFirst()
                    .orElseThrow());
        }
        return complete(result);
    }

    /** Every case that was replayed stands once in each distribution. */
    private static CampaignResult complete(CampaignResult result) {
        long answered = result.covered().length() - result.unanswered().missed();
        if (Figures.MEASURES.stream().anyMatch(measure -> result.measure(measure).cases() != answered)) {
            throw new IllegalArgumentException("cases");
        }
        return result;
    }

    private static Subject subject(JsonObject root) {
        JsonElement seed = root.get("seed");
        return new Subject(text(root, "deployment"), text(root, "digest"), seed.isJsonNull() ? null : Long.valueOf(seed.getAsLong()),
                root.get("drawing").getAsInt(), texts(root.getAsJsonArray("names")), number(root, "size"),
                        texts(root.getAsJsonArray("settings")),
                text(root, "version"), root.get("worstKept").getAsInt());
    }

    private static void distribution(JsonObject measure, CampaignResult result) {
        Distribution into = result.measure(Measure.valueOf(text(measure, "measure")));
        into.addOpen(number(measure, "open"));
        for (JsonElement value : measure.getAsJsonArray("values")) {
            into.addCount(value.getAsJsonArray().get(0).getAsLong(), value.getAsJsonArray().get(1).getAsLong());
        }
        for (JsonElement element : measure.getAsJsonArray("worst")) {
            JsonObject worst = element.getAsJsonObject();
            into.addWorst(new Distribution.Worst(number(worst, "case"), number(worst, "seconds"), worst.get("open").getAsBoolean()));
        }
    }

    private static void missed(JsonObject score, Score into) {
        into.add(0, number(score, "cases"), 0);
        first(score, into);
    }

    private static void first(JsonObject score, Score into) {
        score.getAsJsonArray("first").forEach(each -> into.addFirst(each.getAsLong()));
    }

    private static long number(JsonObject object, String name) {
        long value = object.get(name).getAsLong();
        if (value < 0) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.getAsString()));
        return texts;
    }

    private static CampaignFileException failure(String file, String key, Throwable cause, Object... arguments) {
        return new CampaignFileException(
                new Problem(key, file, 0, "", Texts.get("campaign.bad"), Texts.get(key, arguments), Texts.get(key + ".next")), cause);
    }
}
