/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.calculator.DelayFormulas;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.GimOutlook;
import org.continuityworkbench.simulation.calculator.Rational;
import org.continuityworkbench.simulation.calculator.ReplicationCalculator;
import org.continuityworkbench.simulation.calculator.WriterQueue;

/**
 * Collects what the calculator says about one story. Events at or after the end of the observation are left out. Not for several threads.
 */
public final class Facts {

    private final long horizon;
    private final List<Fact> facts = new ArrayList<>();

    /** @param horizon end of the observation */
    public Facts(long horizon) {
        this.horizon = horizon;
    }

    /** Everything said so far, in order. */
    public List<Fact> list() {
        return List.copyOf(facts);
    }

    /** Adds one answer. */
    public Facts add(Quantity quantity, String element, String source, Object value) {
        facts.add(new Fact(quantity, element, source, value));
        return this;
    }

    /** Adds instants, without those after the observation. */
    public Facts instants(Quantity quantity, String element, String source, LongStream instants) {
        return add(quantity, element, source, instants.filter(instant -> instant < horizon).boxed().toList());
    }

    /**
     * Everything about an Info Mart server; the names in the outlook are identifiers of data sources.
     *
     * @param window true if it works in a part of the day only: then every morning is a catch-up, and which of them ends a disturbance is
     *     not
     *               asked
     */
    public Facts server(String server, GimOutlook outlook, boolean window) {
        for (GimOutlook.SourceOutlook source : outlook.sources()) {
            add(Quantity.LOST, server, source.name(), source.lost());
            add(Quantity.STUCK, server, source.name(), source.stuck());
            add(Quantity.ALARM, server, source.name(), source.alarms());
            if (!window) {
                add(Quantity.CAUGHT_UP, server, source.name(), source.settled());
            }
            add(Quantity.OLDEST_DELAY, server, source.name(), source.oldest());
            add(Quantity.DANGLING, server, source.name(), source.dangling());
        }
        return add(Quantity.REPORTING_OUTAGE, server, "", outlook.reportingOutages().stream()
                .map(outage -> outage.end() == Gap.NEVER ? new Interval(outage.start(), horizon) : outage).toList());
    }

    /** Mean delay of the data of a period without reports, by the formula of section 5. */
    public Facts mean(String server, String source, Interval data, Rational catchUp) {
        facts.add(new Fact(Quantity.MEAN_DELAY, server, source, data, DelayFormulas.meanDelay(data.length(), catchUp).toString()));
        return this;
    }

    /** Everything about the queue of an ICON. */
    public Facts queue(String concentrator, WriterQueue.Outlook outlook) {
        instants(Quantity.QUEUE_FULL, concentrator, "", outlook.full().stream().mapToLong(Long::longValue));
        instants(Quantity.QUEUE_DRAINED, concentrator, "", outlook.drained().stream().mapToLong(Long::longValue));
        return add(Quantity.COPY_GAP, concentrator, "", outlook.missed().intersect(0, horizon));
    }

    /** Everything about a replication. */
    public Facts replication(String replication, ReplicationCalculator.Outlook outlook) {
        instants(Quantity.REPLICATION_ABEND, replication, "", stream(outlook.abended()));
        return instants(Quantity.REPLICATION_IN_SYNC, replication, "", stream(outlook.inSync()));
    }

    private static LongStream stream(OptionalLong value) {
        return value.isPresent() ? LongStream.of(value.getAsLong()) : LongStream.empty();
    }
}
