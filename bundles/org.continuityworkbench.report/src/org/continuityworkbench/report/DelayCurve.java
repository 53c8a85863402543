/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.diagram.timeline.Curve;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;

/** The age of the newest data in reports over time, by Info Mart and site; sources that share their fate are one curve. */
public final class DelayCurve {

    private static final int SAMPLES = 200;
    private static final int MOST = 8;

    private DelayCurve() {
    }

    /** The curves of a replay; none where no Info Mart was in service. */
    public static Curve of(Trace trace) {
        Map<List<Curve.Point>, List<String>> curves = new LinkedHashMap<>();
        for (InfoMartTrace mart : trace.infoMarts()) {
            IntervalSet active = IntervalSet.of(mart.modes().stream().filter(mode -> mode.state() == InfoMartMode.ACTIVE)
                    .map(Span::interval).toList());
            if (active.isEmpty()) {
                continue;
            }
            for (DataTrace data : mart.data()) {
                String site = trace.topology().element(ElementKind.SITE, data.dataSource().site()).label();
                String label = Texts.get("curve.series", mart.installation().label(), site);
                List<String> labels = curves.computeIfAbsent(points(trace, data, active), unused -> new ArrayList<>());
                if (!labels.contains(label)) {
                    labels.add(label);
                }
            }
        }
        List<Curve.Series> series = curves.entrySet().stream().limit(MOST)
                .map(entry -> new Curve.Series(String.join("; ", entry.getValue()), entry.getKey())).toList();
        return new Curve(Texts.get("curve.title"), ReplayText.verdict(trace), trace.horizon(), new Moments(trace.scenario()).start(),
                series, limits(trace));
    }

    private static List<Curve.Limit> limits(Trace trace) {
        return trace.effectiveSettings().stream().filter(setting -> setting.key() == SettingKey.TAU && !setting.text().isEmpty())
                .map(SettingValue::text).limit(1).map(text -> Durations.parse(text).getSeconds())
                .map(tau -> new Curve.Limit(Texts.get("curve.threshold", Durations.format(tau)), tau)).toList();
    }

    /** Values at every event, just before it, and evenly between. */
    private static List<Curve.Point> points(Trace trace, DataTrace data, IntervalSet active) {
        TreeSet<Long> moments = new TreeSet<>();
        for (int i = 0; i <= SAMPLES; i++) {
            moments.add(trace.horizon() * i / SAMPLES);
        }
        trace.events().forEach(event -> {
            moments.add(Math.clamp(event.time(), 0, trace.horizon()));
            moments.add(Math.clamp(event.time() - 1, 0, trace.horizon()));
        });
        List<Curve.Point> points = new ArrayList<>();
        for (long moment : moments) {
            boolean counts = active.contains(Math.min(moment, trace.horizon() - 1));
            points.add(new Curve.Point(moment, counts ? Math.max(0, moment - Math.max(0, data.freshness(moment))) : 0));
        }
        return points;
    }
}
