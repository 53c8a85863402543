/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * The supply of a source whose copies have gaps or are purged: walks from the high-water mark on over what the reachable copies hold. Where
 * no copy anywhere holds a stretch any more, the mark has to skip it.
 */
final class GapWalk {

    private final CompiledTopology topology;
    private final Network network;
    private final Queues queues;
    private final Lines lines;
    private final Recorder recorder;
    private RunParameters parameters;
    private boolean blocked;
    private boolean standing;
    /** End of the stretch at the mark that no copy holds; not after the mark if there is none. */
    private long skipTo;
    private LossCause skipCause;
    /** Result of {@link #nextGap}. */
    private long gapNum;
    private long gapDen;

    GapWalk(CompiledTopology topology, Network network, Queues queues, Lines lines, Recorder recorder) {
        this.topology = topology;
        this.network = network;
        this.queues = queues;
        this.lines = lines;
        this.recorder = recorder;
    }

    void reset(RunParameters run) {
        parameters = run;
    }

    /** Whether the mark stood still until now. The age of a backlog that is being worked off only falls, so the purge cannot reach it. */
    void setStanding(boolean isStanding) {
        standing = isStanding;
    }

    private long purgedBefore(int icon, long timeNum, long timeDen) {
        return standing ? queues.purgedBefore(topology.iconDatabase[icon], timeNum, timeDen) : 0;
    }

    boolean isBlocked() {
        return blocked;
    }

    boolean concerns(int pair) {
        int source = topology.pairSource[pair];
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            if (queues.hasGaps(topology.sourceIconItem[c])) {
                return true;
            }
        }
        return false;
    }

    /** True if the mark is older than the purge leaves data in some copy. */
    boolean mayBePurged(int pair, long markNum, long markDen, long timeNum, long timeDen) {
        for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
            long purged = purgedBefore(topology.copyIcon[c], timeNum, timeDen);
            if (purged > 0 && Exact.compare(markNum, markDen, purged, 1) < 0) {
                return true;
            }
        }
        return false;
    }

    /** First whole second at or after a position that the copy does hold or will hold; not after the position if it does hold that. */
    private long holeEnd(int icon, long positionNum, long positionDen, long timeNum, long timeDen) {
        long num = positionNum;
        long den = positionDen;
        boolean moved;
        do {
            moved = false;
            long purged = purgedBefore(icon, timeNum, timeDen);
            if (Exact.compare(num, den, purged, 1) < 0) {
                num = purged;
                den = 1;
                skipCause = LossCause.PURGE;
                moved = true;
            }
            for (int gap = queues.firstGap(icon); gap >= 0; gap = recorder.gapNext[gap]) {
                if (Exact.compare(recorder.gapStartNum[gap], recorder.gapStartDen[gap], num, den) <= 0
                        && Exact.compare(num, den, recorder.gapTo[gap], 1) < 0) {
                    num = recorder.gapTo[gap];
                    den = 1;
                    skipCause = LossCause.values()[recorder.gapCause[gap]];
                    moved = true;
                }
            }
        } while (moved);
        return Math.floorDiv(num, den);
    }

    /** Puts the first beginning of a gap after a position into {@link #gapNum} and {@link #gapDen}. */
    private void nextGap(int icon, long positionNum, long positionDen) {
        gapNum = Cycles.NEVER;
        gapDen = 1;
        for (int gap = queues.firstGap(icon); gap >= 0; gap = recorder.gapNext[gap]) {
            long num = recorder.gapStartNum[gap];
            long den = recorder.gapStartDen[gap];
            if (Exact.compare(num, den, positionNum, positionDen) > 0 && Exact.compare(num, den, gapNum, gapDen) < 0) {
                gapNum = num;
                gapDen = den;
            }
        }
    }

    /**
     * The stretch at the mark that no copy of the source, in reach or not, holds or will ever hold.
     *
     * @return its end; not after the mark if there is none
     */
    long holeAt(int pair, long markNum, long markDen, long timeNum, long timeDen) {
        int source = topology.pairSource[pair];
        long mark = Math.floorDiv(markNum, markDen);
        if (unrecordedUntil(source, mark) > mark) {
            return mark;
        }
        skipTo = Cycles.NEVER;
        LossCause cause = null;
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            int icon = topology.sourceIconItem[c];
            skipCause = null;
            long end = holeEnd(icon, markNum, markDen, timeNum, timeDen);
            if (Exact.compare(end, 1, markNum, markDen) <= 0) {
                return end;
            }
            if (end < skipTo) {
                skipTo = end;
                cause = skipCause;
            }
        }
        skipCause = cause;
        return Math.min(skipTo, nextUnrecorded(source, mark));
    }

    /** End of the stretch at a second that no ICON recorded; the second itself if one did. There is nothing to read in it. */
    private long unrecordedUntil(int source, long second) {
        long until = Cycles.NEVER;
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            long end = second;
            for (int gap = queues.firstGap(topology.sourceIconItem[c]); gap >= 0; gap = recorder.gapNext[gap]) {
                if (recorder.gapUnrecorded[gap] && recorder.gapFrom[gap] <= second && second < recorder.gapTo[gap]) {
                    end = Math.max(end, recorder.gapTo[gap]);
                }
            }
            until = Math.min(until, end);
        }
        return until;
    }

    /** First second after a given one from which no ICON recorded; {@link Cycles#NEVER} if there is none. */
    private long nextUnrecorded(int source, long second) {
        long next = Cycles.NEVER;
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            for (int gap = queues.firstGap(topology.sourceIconItem[c]); gap >= 0; gap = recorder.gapNext[gap]) {
                long from = recorder.gapFrom[gap];
                if (recorder.gapUnrecorded[gap] && from > second && from < next && unrecordedUntil(source, from) > from) {
                    next = from;
                }
            }
        }
        return next;
    }

    LossCause holeCause() {
        return skipCause;
    }

    /** As {@link Supply#find}; the result goes into the supply. */
    boolean find(int pair, int gimSite, long markNum, long markDen, long timeNum, long timeDen, Supply result) {
        blocked = false;
        long positionNum = markNum;
        long positionDen = markDen;
        boolean found = false;
        boolean ahead = false;
        while (true) {
            int best = -1;
            boolean byGap = false;
            long bestNum = positionNum;
            long bestDen = positionDen;
            long position = Math.floorDiv(positionNum, positionDen);
            long silentUntil = unrecordedUntil(topology.pairSource[pair], position);
            for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
                int icon = topology.copyIcon[c];
                int database = topology.iconDatabase[icon];
                if (!queues.isDatabaseUp(database) || !network.reach(gimSite, topology.databaseSite[database])) {
                    continue;
                }
                found = true;
                lines.at(queues.committedP(icon), queues.committedQ(icon), queues.committedD(icon), timeNum, timeDen);
                long committedNum = lines.num;
                long committedDen = lines.den;
                boolean further = Exact.compare(committedNum, committedDen, positionNum, positionDen) > 0;
                ahead |= further;
                boolean silent = silentUntil > position;
                if (!silent && Exact.compare(holeEnd(icon, positionNum, positionDen, timeNum, timeDen), 1, positionNum, positionDen) > 0) {
                    continue;
                }
                // what nobody recorded is passed like data
                nextGap(icon, positionNum, positionDen);
                if (silent) {
                    gapNum = silentUntil;
                    gapDen = 1;
                }
                boolean atGap = Exact.compare(gapNum, gapDen, committedNum, committedDen) < 0;
                long limitNum = atGap ? gapNum : committedNum;
                long limitDen = atGap ? gapDen : committedDen;
                int order = Exact.compare(limitNum, limitDen, bestNum, bestDen);
                if (order > 0 || order == 0 && best < 0 && !atGap) {
                    best = icon;
                    byGap = atGap;
                    bestNum = limitNum;
                    bestDen = limitDen;
                }
            }
            boolean progress = Exact.compare(bestNum, bestDen, positionNum, positionDen) > 0;
            if (best >= 0 && !byGap) {
                result.p = queues.committedP(best);
                result.q = queues.committedQ(best);
                result.d = queues.committedD(best);
                return true;
            }
            if (!progress) {
                result.p = positionNum;
                result.q = 0;
                result.d = positionDen;
                // a newer part can be read, but not this one: it is in a copy out of reach or still in a queue
                blocked = ahead && Exact.compare(positionNum, positionDen, markNum, markDen) == 0;
                return found;
            }
            positionNum = bestNum;
            positionDen = bestDen;
        }
    }
}
