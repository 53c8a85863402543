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
import java.io.Writer;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.simulation.plan.Deadline;
import org.continuityworkbench.simulation.plan.PlanSheet;

import com.google.gson.stream.JsonWriter;

/** A recovery plan as JSON, format 1. Times are seconds after the disruption, and ISO 8601 where its start is known. */
public final class PlanJson {

    private static final int FORMAT = 1;

    private final String toolVersion;

    public PlanJson(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /**
     * @param start moment of the disruption; empty if it is not known
     * @throws UncheckedIOException if the target refuses
     */
    public void write(PlanSheet sheet, Optional<ZonedDateTime> start, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        Moments moments = new Moments(start);
        RecoveryPlan plan = sheet.plan();
        try {
            json.beginObject().name("format").value(FORMAT).name("tool").value("continuity").name("version").value(toolVersion);
            json.name("plan").value(plan.getId()).name("name").value(plan.getName()).name("purpose").value(plan.getPurpose().getName());
            json.name("option").value(plan.getReturnOption().getName()).name("infoMartDuringCopy")
                    .value(plan.getInfoMartDuringCopy().getName());
            json.name("failedSite").value(id(plan.getFailedSite())).name("survivingSite").value(id(plan.getSurvivingSite()));
            json.name("newSite").value(id(plan.getNewSite())).name("start").value(moments.iso(0).orElse(null));
            json.name("prepareSeconds").value(sheet.prepare()).name("totalSeconds").value(sheet.total());
            json.name("total").value(Duration.ofSeconds(sheet.total()).toString()).name("untimed").value(sheet.untimed().orElse(null));
            steps(sheet, moments, json);
            rules(sheet, json);
            deadlines(sheet, moments, json);
            json.endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Site site) {
        return site == null ? null : site.getId();
    }

    private static void steps(PlanSheet sheet, Moments moments, JsonWriter json) throws IOException {
        json.name("steps").beginArray();
        for (PlanSheet.Entry entry : sheet.steps()) {
            json.beginObject().name("number").value(entry.number()).name("id").value(entry.step().getId());
            json.name("action").value(entry.step().getKind().getName()).name("name").value(entry.step().getName());
            json.name("owner").value(entry.step().getOwner()).name("begin").value(entry.begin()).name("end").value(entry.end());
            json.name("beginTime").value(moments.iso(entry.begin()).orElse(null)).name("endTime")
                    .value(moments.iso(entry.end()).orElse(null));
            json.name("guard").value(entry.step().getPrecondition()).name("citation").value(entry.step().getCitation());
            json.name("targets").beginArray();
            for (NamedElement target : entry.step().getTargets()) {
                json.value(target.getId());
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private static void rules(PlanSheet sheet, JsonWriter json) throws IOException {
        json.name("actions").beginArray();
        for (ActionRule rule : sheet.rules()) {
            json.beginObject().name("situation").value(rule.situation().name()).name("action").value(rule.action().getName());
            json.name("permission").value(rule.permission().name()).name("text").value(rule.text());
            json.name("rule").value(rule.rule().isEmpty() ? null : rule.rule()).name("source").value(rule.source()).endObject();
        }
        json.endArray();
    }

    private static void deadlines(PlanSheet sheet, Moments moments, JsonWriter json) throws IOException {
        json.name("deadlines").beginArray();
        for (Deadline deadline : sheet.deadlines()) {
            json.beginObject().name("kind").value(deadline.kind().name()).name("seconds").value(deadline.seconds());
            json.name("after").value(Duration.ofSeconds(deadline.seconds()).toString());
            json.name("time").value(moments.iso(deadline.seconds()).orElse(null)).name("element").value(deadline.element().id());
            json.name("text").value(deadline.text()).endObject();
        }
        json.endArray();
    }
}
