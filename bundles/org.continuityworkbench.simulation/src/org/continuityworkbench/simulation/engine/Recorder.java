/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Collects what happens in arrays that grow and are used again by the next replay. */
final class Recorder {

    int events;
    private long[] eventTime = new long[128];
    private byte[] eventKind = new byte[128];
    private int[] eventElement = new int[128];
    private int[] eventOther = new int[128];
    private int[] eventCause = new int[128];
    private long[] eventFrom = new long[128];
    private long[] eventTo = new long[128];

    private int pieces;
    private int[] pieceVariable = new int[128];
    private long[] pieceStartNum = new long[128];
    private long[] pieceStartDen = new long[128];
    private long[] pieceP = new long[128];
    private long[] pieceQ = new long[128];
    private long[] pieceD = new long[128];
    private boolean[] pieceSampled = new boolean[128];
    private boolean[] pieceAdopted = new boolean[128];

    int losses;
    int[] lossPair = new int[16];
    long[] lossFrom = new long[16];
    long[] lossTo = new long[16];
    byte[] lossCause = new byte[16];
    int[] lossEvent = new int[16];
    boolean[] lossProvisional = new boolean[16];

    int silences;
    int[] silenceSource = new int[16];
    long[] silenceFrom = new long[16];
    long[] silenceTo = new long[16];

    int gaps;
    int[] gapIcon = new int[16];
    long[] gapFrom = new long[16];
    long[] gapTo = new long[16];
    boolean[] gapUnrecorded = new boolean[16];
    byte[] gapCause = new byte[16];
    /** Exact start of a gap, which need not be a whole second: a queue holds what came before. */
    long[] gapStartNum = new long[16];
    long[] gapStartDen = new long[16];
    /** Next gap of the same ICON; -1 at the end. */
    int[] gapNext = new int[16];

    private int upper;
    private int[] upperGim = new int[8];
    private long[] upperFrom = new long[8];
    private long[] upperTo = new long[8];

    private int violations;
    private long[] violationTime = new long[8];
    private String[] violationRule = new String[8];
    private String[] violationAction = new String[8];
    private int[] violationElement = new int[8];
    private int[] violationEvent = new int[8];
    private int[] violationStep = new int[8];

    long assumptions;
    /** Number of the last event that the scenario gave: cause of what follows from it. */
    int root;
    /** Kinds that a partner behaviour listens to, as bits; the listener is told about these events only. */
    long heardKinds;
    EventListener listener;

    /** Is told about recorded events. */
    interface EventListener {
        void recorded(int event, EventKind kind);
    }

    void reset(long baseAssumptions) {
        events = 0;
        pieces = 0;
        losses = 0;
        silences = 0;
        gaps = 0;
        upper = 0;
        violations = 0;
        assumptions = baseAssumptions;
        root = -1;
    }

    void use(Assumption assumption) {
        assumptions |= 1L << assumption.ordinal();
    }

    /** @return number of the event */
    int event(long time, EventKind kind, int element, int other, int cause, long from, long to) {
        if (events == eventTime.length) {
            growEvents();
        }
        int at = events++;
        eventTime[at] = time;
        eventKind[at] = (byte) kind.ordinal();
        eventElement[at] = element;
        eventOther[at] = other;
        eventCause[at] = cause;
        eventFrom[at] = from;
        eventTo[at] = to;
        if ((heardKinds >>> kind.ordinal() & 1) != 0) {
            listener.recorded(at, kind);
        }
        return at;
    }

    private void growEvents() {
        int length = 2 * events;
        eventTime = Arrays.copyOf(eventTime, length);
        eventKind = Arrays.copyOf(eventKind, length);
        eventElement = Arrays.copyOf(eventElement, length);
        eventOther = Arrays.copyOf(eventOther, length);
        eventCause = Arrays.copyOf(eventCause, length);
        eventFrom = Arrays.copyOf(eventFrom, length);
        eventTo = Arrays.copyOf(eventTo, length);
    }

    /** An event as partner behaviours see it. */
    TraceEvent get(int event, CompiledTopology topology) {
        return new TraceEvent(event, eventTime[event], EventKind.values()[eventKind[event]], topology.element(eventElement[event]),
                topology.element(eventOther[event]), eventCause[event], eventFrom[event], eventTo[event]);
    }

    void piece(int variable, long startNum, long startDen, long p, long q, long d, boolean sampled) {
        if (pieces == pieceVariable.length) {
            growPieces();
        }
        int at = pieces++;
        pieceVariable[at] = variable;
        pieceStartNum[at] = startNum;
        pieceStartDen[at] = startDen;
        pieceP[at] = p;
        pieceQ[at] = q;
        pieceD[at] = d;
        pieceSampled[at] = sampled;
        pieceAdopted[at] = false;
    }

    /** The last piece is what another database had reached. */
    void adopted() {
        pieceAdopted[pieces - 1] = true;
    }

    private void growPieces() {
        int length = 2 * pieces;
        pieceVariable = Arrays.copyOf(pieceVariable, length);
        pieceStartNum = Arrays.copyOf(pieceStartNum, length);
        pieceStartDen = Arrays.copyOf(pieceStartDen, length);
        pieceP = Arrays.copyOf(pieceP, length);
        pieceQ = Arrays.copyOf(pieceQ, length);
        pieceD = Arrays.copyOf(pieceD, length);
        pieceSampled = Arrays.copyOf(pieceSampled, length);
        pieceAdopted = Arrays.copyOf(pieceAdopted, length);
    }

    /** Second of the last event or change of a line; 0 if nothing happened. */
    long lastActivity() {
        long last = events == 0 ? 0 : eventTime[events - 1];
        return pieces == 0 ? last : Math.max(last, pieceStart(pieces - 1));
    }

    /** Number of the piece of a variable that holds at a whole second; -1 if the variable had not moved from its steady line by then. */
    int pieceAt(int variable, long second) {
        for (int i = pieces - 1; i >= 0; i--) {
            if (pieceVariable[i] == variable && Exact.compare(pieceStartNum[i], pieceStartDen[i], second, 1) <= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Value of a piece at a whole second as a fraction in the accumulator. */
    void pieceValue(int piece, long second, Lines accumulator) {
        accumulator.at(pieceP[piece], pieceQ[piece], pieceD[piece], second, 1);
    }

    long pieceStart(int piece) {
        return Math.ceilDiv(pieceStartNum[piece], pieceStartDen[piece]);
    }

    boolean pieceSampled(int piece) {
        return pieceSampled[piece];
    }

    void loss(int pair, long from, long to, LossCause cause, int event, boolean provisional) {
        if (to <= from) {
            return;
        }
        if (losses == lossPair.length) {
            int length = 2 * losses;
            lossPair = Arrays.copyOf(lossPair, length);
            lossFrom = Arrays.copyOf(lossFrom, length);
            lossTo = Arrays.copyOf(lossTo, length);
            lossCause = Arrays.copyOf(lossCause, length);
            lossEvent = Arrays.copyOf(lossEvent, length);
            lossProvisional = Arrays.copyOf(lossProvisional, length);
        }
        lossPair[losses] = pair;
        lossFrom[losses] = from;
        lossTo[losses] = to;
        lossCause[losses] = (byte) cause.ordinal();
        lossEvent[losses] = event;
        lossProvisional[losses++] = provisional;
    }

    void silence(int source, long from, long to) {
        if (to <= from) {
            return;
        }
        if (silences == silenceSource.length) {
            silenceSource = Arrays.copyOf(silenceSource, 2 * silences);
            silenceFrom = Arrays.copyOf(silenceFrom, 2 * silences);
            silenceTo = Arrays.copyOf(silenceTo, 2 * silences);
        }
        silenceSource[silences] = source;
        silenceFrom[silences] = from;
        silenceTo[silences++] = to;
    }

    /** @return number of the gap; -1 if it is empty */
    int gap(int icon, long from, long to, boolean unrecorded, LossCause cause, int next) {
        if (to <= from) {
            return -1;
        }
        if (gaps == gapIcon.length) {
            int length = 2 * gaps;
            gapIcon = Arrays.copyOf(gapIcon, length);
            gapFrom = Arrays.copyOf(gapFrom, length);
            gapTo = Arrays.copyOf(gapTo, length);
            gapUnrecorded = Arrays.copyOf(gapUnrecorded, length);
            gapCause = Arrays.copyOf(gapCause, length);
            gapNext = Arrays.copyOf(gapNext, length);
            gapStartNum = Arrays.copyOf(gapStartNum, length);
            gapStartDen = Arrays.copyOf(gapStartDen, length);
        }
        gapStartNum[gaps] = from;
        gapStartDen[gaps] = 1;
        gapIcon[gaps] = icon;
        gapFrom[gaps] = from;
        gapTo[gaps] = to;
        gapUnrecorded[gaps] = unrecorded;
        gapCause[gaps] = (byte) cause.ordinal();
        gapNext[gaps] = next;
        return gaps++;
    }

    void upperLoss(int gim, long from, long to) {
        if (to <= from) {
            return;
        }
        if (upper == upperGim.length) {
            upperGim = Arrays.copyOf(upperGim, 2 * upper);
            upperFrom = Arrays.copyOf(upperFrom, 2 * upper);
            upperTo = Arrays.copyOf(upperTo, 2 * upper);
        }
        upperGim[upper] = gim;
        upperFrom[upper] = from;
        upperTo[upper++] = to;
    }

    void violation(long time, String rule, String action, int element, int step) {
        if (violations == violationTime.length) {
            int length = 2 * violations;
            violationTime = Arrays.copyOf(violationTime, length);
            violationRule = Arrays.copyOf(violationRule, length);
            violationAction = Arrays.copyOf(violationAction, length);
            violationElement = Arrays.copyOf(violationElement, length);
            violationEvent = Arrays.copyOf(violationEvent, length);
            violationStep = Arrays.copyOf(violationStep, length);
        }
        violationTime[violations] = time;
        violationRule[violations] = rule;
        violationAction[violations] = action;
        violationElement[violations] = element;
        violationStep[violations] = step;
        violationEvent[violations] = event(time, EventKind.FORBIDDEN, element, -1, root, violations, 0);
        violations++;
    }

    /** Copies everything into arrays of exactly the right length. */
    TraceData finish(long horizon, RunParameters parameters) {
        TraceData data = new TraceData();
        data.horizon = horizon;
        data.events = events;
        data.eventTime = Arrays.copyOf(eventTime, events);
        data.eventKind = Arrays.copyOf(eventKind, events);
        data.eventElement = Arrays.copyOf(eventElement, events);
        data.eventOther = Arrays.copyOf(eventOther, events);
        data.eventCause = Arrays.copyOf(eventCause, events);
        data.eventFrom = Arrays.copyOf(eventFrom, events);
        data.eventTo = Arrays.copyOf(eventTo, events);
        data.pieces = pieces;
        data.pieceVariable = Arrays.copyOf(pieceVariable, pieces);
        data.pieceStartNum = Arrays.copyOf(pieceStartNum, pieces);
        data.pieceStartDen = Arrays.copyOf(pieceStartDen, pieces);
        data.pieceP = Arrays.copyOf(pieceP, pieces);
        data.pieceQ = Arrays.copyOf(pieceQ, pieces);
        data.pieceD = Arrays.copyOf(pieceD, pieces);
        data.pieceSampled = Arrays.copyOf(pieceSampled, pieces);
        data.pieceAdopted = Arrays.copyOf(pieceAdopted, pieces);
        data.steadyLag = parameters.steadyLag;
        data.losses = losses;
        data.lossPair = Arrays.copyOf(lossPair, losses);
        data.lossFrom = Arrays.copyOf(lossFrom, losses);
        data.lossTo = Arrays.copyOf(lossTo, losses);
        data.lossCause = Arrays.copyOf(lossCause, losses);
        data.lossEvent = Arrays.copyOf(lossEvent, losses);
        data.lossProvisional = Arrays.copyOf(lossProvisional, losses);
        data.silences = silences;
        data.silenceSource = Arrays.copyOf(silenceSource, silences);
        data.silenceFrom = Arrays.copyOf(silenceFrom, silences);
        data.silenceTo = Arrays.copyOf(silenceTo, silences);
        data.gaps = gaps;
        data.gapIcon = Arrays.copyOf(gapIcon, gaps);
        data.gapFrom = Arrays.copyOf(gapFrom, gaps);
        data.gapTo = Arrays.copyOf(gapTo, gaps);
        data.gapUnrecorded = Arrays.copyOf(gapUnrecorded, gaps);
        data.upperLosses = upper;
        data.upperGim = Arrays.copyOf(upperGim, upper);
        data.upperFrom = Arrays.copyOf(upperFrom, upper);
        data.upperTo = Arrays.copyOf(upperTo, upper);
        data.violations = violations;
        data.violationTime = Arrays.copyOf(violationTime, violations);
        data.violationRule = Arrays.copyOf(violationRule, violations);
        data.violationAction = Arrays.copyOf(violationAction, violations);
        data.violationElement = Arrays.copyOf(violationElement, violations);
        data.violationEvent = Arrays.copyOf(violationEvent, violations);
        data.violationStep = Arrays.copyOf(violationStep, violations);
        data.assumptions = assumptions;
        data.cycles = parameters.cycles;
        data.settings = parameters.settings;
        return data;
    }
}
