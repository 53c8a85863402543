/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.List;

import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Trace;

/**
 * What a replay cost, measured as expectations are: loss in every Info Mart that is in service at the end, the rest as users of reports
 * notice it.
 *
 * @param lost        data seconds of one site that one Info Mart misses, in the worst case
 * @param notRecorded data seconds that no ICON recorded, of the worst data source
 * @param delay       largest age at which data became visible
 * @param standstill  longest time without anything new in reports
 * @param recovery    longest time from a failure until reports are as fresh as usual
 * @param divergence  time in which two Info Mart servers wrote databases that must be equal
 * @param violations  how many forbidden actions were taken
 */
public record Figures(Reading lost, Reading notRecorded, Reading delay, Reading standstill, Reading recovery, Reading divergence,
        int violations) {

    /** The measures in the order of the figures. */
    public static final List<Measure> MEASURES = List.of(Measure.LOST, Measure.NOT_RECORDED, Measure.DELAY, Measure.REPORTING_OUTAGE,
            Measure.RECOVERY, Measure.DIVERGENCE);

    /** Measures a replay. */
    public static Figures of(Trace trace) {
        return of(trace, new Readings(trace));
    }

    static Figures of(Trace trace, Readings readings) {
        return new Figures(readings.lost(List.of(), cause -> true), readings.notRecorded(List.of()), readings.delay(List.of()),
                readings.standstill(List.of()), readings.recovery(List.of(), kind -> true), readings.divergence(), trace.raw().violations);
    }

    /**
     * One of the figures.
     *
     * @throws IllegalArgumentException if the measure is none of {@link #MEASURES}
     */
    public Reading of(Measure measure) {
        return switch (measure) {
            case LOST -> lost;
            case NOT_RECORDED -> notRecorded;
            case DELAY -> delay;
            case REPORTING_OUTAGE -> standstill;
            case RECOVERY -> recovery;
            case DIVERGENCE -> divergence;
            case REDUNDANCY_GAP -> throw new IllegalArgumentException(measure.getName());
        };
    }
}
