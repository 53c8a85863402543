/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.perf;

import java.util.PriorityQueue;

import org.continuityworkbench.simulation.engine.EventQueue;

import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.LambdaSimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * The pending events of a simulation: those of this engine, and those of others in the form in which their own simulators use them. Each
 * orders by time and rank; equal ones leave in the order in which they came.
 */
abstract class PendingEvents {

    /** Adds an event. */
    abstract void add(long time, int rank);

    /** Removes the first event and gives its time. */
    abstract long removeFirst();

    /** Rank of the event removed last. */
    abstract int rank();

    static PendingEvents of(String name) {
        return switch (name) {
            case "engine" -> new Own();
            case "ssj-splay" -> new Ssj();
            case "dsol-redblack" -> new Dsol();
            case "priority-queue" -> new Java();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The queue of the engine: second, fraction of the second, rank, sequence; carries type, item and stamp. */
    private static final class Own extends PendingEvents {

        private final EventQueue queue = new EventQueue();
        private int last;

        @Override
        void add(long time, int rank) {
            queue.add(time, rank, 1, rank, time);
        }

        @Override
        long removeFirst() {
            long time = queue.second();
            last = queue.rank();
            queue.remove();
            return time;
        }

        @Override
        int rank() {
            return last;
        }
    }

    /** SSJ orders by time and priority, and puts an equal event behind those that are there. */
    private static final class Ssj extends PendingEvents {

        private static final Simulator SIMULATOR = new Simulator();

        private static final class Planned extends Event {

            Planned(long time, int rank) {
                super(SIMULATOR);
                eventTime = time;
                priority = rank;
            }

            @Override
            public void actions() {
                // only the list is measured
            }
        }

        private final EventList list = new SplayTree();
        private int last;

        @Override
        void add(long time, int rank) {
            list.add(new Planned(time, rank));
        }

        @Override
        long removeFirst() {
            Event first = list.removeFirst();
            last = (int) first.priority();
            return (long) first.time();
        }

        @Override
        int rank() {
            return last;
        }
    }

    /** DSOL orders by time, priority (the highest first) and number of the event. */
    private static final class Dsol extends PendingEvents {

        private static final Executable NOTHING = () -> {
            // only the list is measured
        };

        private final EventListInterface<Long> list = new RedBlackTree<>();
        private int last;

        @Override
        void add(long time, int rank) {
            list.add(new LambdaSimEvent<>(time, (short) (SimEventInterface.MAX_PRIORITY - rank), NOTHING));
        }

        @Override
        long removeFirst() {
            var first = list.removeFirst();
            last = SimEventInterface.MAX_PRIORITY - first.getPriority();
            return first.getAbsoluteExecutionTime();
        }

        @Override
        int rank() {
            return last;
        }
    }

    /** The heap of the class library with the sequence that it needs for a stable order. */
    private static final class Java extends PendingEvents {

        private record Planned(long time, int rank, long sequence) implements Comparable<Planned> {

            @Override
            public int compareTo(Planned other) {
                int byTime = Long.compare(time, other.time);
                int byRank = byTime != 0 ? byTime : Integer.compare(rank, other.rank);
                return byRank != 0 ? byRank : Long.compare(sequence, other.sequence);
            }
        }

        private final PriorityQueue<Planned> queue = new PriorityQueue<>();
        private long sequence;
        private int last;

        @Override
        void add(long time, int rank) {
            queue.add(new Planned(time, rank, sequence++));
        }

        @Override
        long removeFirst() {
            Planned first = queue.remove();
            last = first.rank();
            return first.time();
        }

        @Override
        int rank() {
            return last;
        }
    }
}
