/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.List;

import org.continuityworkbench.simulation.SettingValue;

/**
 * What a replay leaves behind, as flat arrays; {@link org.continuityworkbench.simulation.Trace} reads it. Arrays may be longer than their
 * count.
 */
public final class TraceData {

    public long horizon;

    public int events;
    public long[] eventTime;
    public byte[] eventKind;
    /** Numbers of elements over all kinds; -1 for none. */
    public int[] eventElement;
    public int[] eventOther;
    public int[] eventCause;
    public long[] eventFrom;
    public long[] eventTo;

    /**
     * Pieces of the state: from {@code start = startNum / startDen} on the value of the variable is {@code (p + q t) / d}. Variables are
     * pairs (extraction high-water mark), then installations (transformation watermark), then replications (position in source time). Where
     * {@link #pieceSampled} holds, the value changes only at the cycles of the installation.
     */
    public int pieces;
    public int[] pieceVariable;
    public long[] pieceStartNum;
    public long[] pieceStartDen;
    public long[] pieceP;
    public long[] pieceQ;
    public long[] pieceD;
    public boolean[] pieceSampled;
    /** True if the value was taken over from another database, so that it became visible here without being processed here. */
    public boolean[] pieceAdopted;

    /** Variables without any piece are steady: {@code t - lag} for these lags (pairs, then installations), or nothing if negative. */
    public long[] steadyLag;

    /** Losses: pair, interval, cause, event, provisional. */
    public int losses;
    public int[] lossPair;
    public long[] lossFrom;
    public long[] lossTo;
    public byte[] lossCause;
    public int[] lossEvent;
    public boolean[] lossProvisional;

    /** Stretches without production, by source. */
    public int silences;
    public int[] silenceSource;
    public long[] silenceFrom;
    public long[] silenceTo;

    /** Stretches that a copy does not hold, by ICON. */
    public int gaps;
    public int[] gapIcon;
    public long[] gapFrom;
    public long[] gapTo;
    /** True if the data were never recorded by the ICON, false if they were destroyed later. */
    public boolean[] gapUnrecorded;

    /** Data that a switch-over to the replica may lose (upper bound): installation and interval. */
    public int upperLosses;
    public int[] upperGim;
    public long[] upperFrom;
    public long[] upperTo;

    public int violations;
    public long[] violationTime;
    public String[] violationRule;
    public String[] violationAction;
    public int[] violationElement;
    public int[] violationEvent;
    /** Step that caused the violation; -1 if no step did. */
    public int[] violationStep;

    /** Ordinals of {@link org.continuityworkbench.simulation.Assumption} as bits. */
    public long assumptions;

    /** Number of events that behaviours of partners caused. */
    public int partnerEvents;

    public Cycles[] cycles;
    public List<SettingValue> settings;
}
