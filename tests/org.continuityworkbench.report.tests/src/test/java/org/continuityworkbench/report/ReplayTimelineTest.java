/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.timeline.Curve;
import org.continuityworkbench.diagram.timeline.CurveScene;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.TimelineOptions;
import org.continuityworkbench.diagram.timeline.TimelineScene;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a timeline tells about a replay. */
class ReplayTimelineTest {

    private static final long HOUR = 3600;

    private static Timeline timeline(String deployment, String scenario) {
        return ReplayTimeline.of(replay(deployment, scenario));
    }

    private static Trace replay(String deployment, String scenario) {
        return Simulator.run(Samples.deployment(deployment), Samples.scenario(scenario), Bindings.none(), SimulationSettings.ideal());
    }

    private static Lane lane(Timeline timeline, String group, String label) {
        return timeline.lanes().stream().filter(lane -> lane.group().equals(group) && lane.label().equals(label)).findFirst().orElseThrow();
    }

    private static List<Interval> states(Lane lane, String letter) {
        return lane.bars().stream().filter(bar -> bar.state().letter().equals(letter)).map(Bar::interval).toList();
    }

    @Test
    void aLongLossOfConnectivityShowsWaitingGivingUpAndLostData() {
        Timeline timeline = timeline("two-site-active-active", "network-loss-10h");
        assertThat(timeline.subtitle().getFirst()).contains("2 h of the other site's reporting data are lost").contains("test it");
        assertThat(states(lane(timeline, "Links", "Paris - Lyon"), "O")).containsExactly(new Interval(0, 10 * HOUR));
        Lane lyon = lane(timeline, "Info Mart Server Paris, Paris", "Data of Lyon");
        assertThat(states(lyon, "W")).containsExactly(new Interval(0, 8 * HOUR));
        assertThat(states(lyon, "S")).containsExactly(new Interval(8 * HOUR, 10 * HOUR));
        assertThat(states(lane(timeline, "Info Mart Server Paris, Paris", "Lost of Lyon"), "X")).containsExactly(new Interval(0, 2 * HOUR));
        assertThat(states(lane(timeline, "Info Mart Server Paris, Paris", "Reports"), "H")).containsExactly(new Interval(0, 8 * HOUR));
        assertThat(timeline.marks()).anyMatch(mark -> mark.text().contains("55-20110") && mark.at() == 900)
                .anyMatch(mark -> mark.at() == 10 * HOUR && mark.text().contains("is lost") && mark.style().equals("error"));
    }

    @Test
    void etlCyclesWorkOffABacklogAtTheirOwnSpeed() {
        Trace trace = Simulator.run(Samples.deployment("two-site-active-active"), Samples.scenario("network-loss-4h"), Bindings.none(),
                SimulationSettings.realistic().with(SettingKey.PERIOD, "PT1M").with(SettingKey.CATCH_UP, "5"));
        Lane etl = lane(ReplayTimeline.of(trace), "Info Mart Server Paris, Paris", "ETL cycles");
        List<Interval> backlog = states(etl, "\u00bb");
        assertThat(states(etl, "H")).anyMatch(halted -> halted.length() > 3 * HOUR);
        assertThat(backlog).isNotEmpty().allMatch(time -> time.start() >= 4 * HOUR);
        // a backlog of four hours at five times the speed of the data is gone after a fourth of that
        assertThat(backlog.stream().mapToLong(Interval::length).sum()).isBetween(HOUR - 120, HOUR + 600);
    }

    @Test
    void usersSeeOldFiguresUntilTheNextAggregationInterval() {
        Scenario story = Samples.scenario("network-loss-10h");
        // by day nobody notices before the night: aggregation runs from 01:00 to 07:00
        assertThat(states(lane(timeline("two-site-active-active", "network-loss-10h"), "Info Mart Server Paris, Paris", "Aggregation"),
                "I"))
                .containsExactly(new Interval(16 * HOUR, 22 * HOUR));
        assertThat(lane(timeline("two-site-active-active", "network-loss-10h"), "Aggregated reports for users", "GCXI Paris, Paris").bars())
                .allMatch(bar -> bar.state().quiet());
        story.setStart(OffsetDateTime.parse("2026-03-03T02:00+01:00"));
        Timeline timeline = ReplayTimeline.of(Simulator.run(Samples.deployment("two-site-active-active"), story, Bindings.none(),
                SimulationSettings.ideal()));
        Lane aggregation = lane(timeline, "Info Mart Server Paris, Paris", "Aggregation");
        assertThat(states(aggregation, "H")).containsExactly(new Interval(0, 5 * HOUR));
        assertThat(states(aggregation, "Q")).containsExactly(new Interval(5 * HOUR, 23 * HOUR));
        assertThat(states(aggregation, "I")).containsExactly(new Interval(23 * HOUR, 24 * HOUR));
        Lane users = lane(timeline, "Aggregated reports for users", "GCXI Paris, Paris");
        assertThat(users.element()).isEqualTo("gcxi-paris");
        assertThat(states(users, "H")).containsExactly(new Interval(0, 5 * HOUR));
        assertThat(states(users, "Q")).containsExactly(new Interval(5 * HOUR, 23 * HOUR));
    }

    @Test
    void usersOfAFailedSiteAreServedByTheOther() {
        Timeline timeline = timeline("two-site-active-standby", "site-failure");
        List<Lane> users = timeline.lanes().stream().filter(lane -> lane.group().equals("Aggregated reports for users")).toList();
        assertThat(users).hasSize(2);
        assertThat(states(users.getFirst(), "O")).isNotEmpty();
        assertThat(states(users.get(1), "Z")).hasSize(1);
    }

    @Test
    void copiesAndThePurgeHaveLanes() {
        Trace trace = Simulator.run(Samples.deployment("two-site-active-standby"), Samples.scenario("return-to-normal"), Bindings.none(),
                SimulationSettings.ideal().with(SettingKey.PURGE, "on").with(SettingKey.RETENTION, "P14D"));
        Timeline timeline = ReplayTimeline.of(trace);
        assertThat(timeline.lanes()).filteredOn(lane -> lane.group().equals("Database copies")).singleElement()
                .satisfies(lane -> assertThat(states(lane, "T")).hasSize(1).allMatch(time -> time.length() > HOUR));
        assertThat(timeline.lanes()).filteredOn(lane -> lane.group().equals("Purge of IDBs")).singleElement().satisfies(lane -> {
            assertThat(lane.label()).contains("alike");
            assertThat(states(lane, "=")).isNotEmpty();
        });
        assertThat(timeline("two-site-active-active", "network-loss-10h").lanes())
                .noneMatch(lane -> lane.group().equals("Database copies"));
    }

    @Test
    void aPurgeThatIsTooQuickDeletesWhatNobodyHasRead() {
        Trace trace = Simulator.run(Samples.deployment("two-site-active-active"), Samples.scenario("network-loss-4h"), Bindings.none(),
                SimulationSettings.ideal().with(SettingKey.PURGE, "on").with(SettingKey.RETENTION, "PT2H"));
        Timeline timeline = ReplayTimeline.of(trace);
        assertThat(timeline.lanes()).filteredOn(lane -> lane.group().equals("Purge of IDBs")).flatExtracting(Lane::bars)
                .anyMatch(bar -> bar.state().letter().equals("*"));
        ReplayState state = new ReplayState(trace);
        assertThat(state.at(3 * HOUR).values()).anyMatch(mark -> "*".equals(mark.letter()));
    }

    @Test
    void aForbiddenStepIsLoudAndTheDivergenceIsShown() {
        Timeline timeline = timeline("two-site-active-standby", "standby-started-during-link-loss");
        assertThat(timeline.marks()).anyMatch(mark -> mark.text().contains("FORBIDDEN (BC-OPS-001)"));
        assertThat(timeline.lanes()).filteredOn(lane -> lane.group().equals("Manual steps")).flatExtracting(Lane::bars)
                .anyMatch(bar -> bar.state().letter().equals("!"));
        assertThat(states(lane(timeline, "Replication", "GoldenGate Info Mart"), "Y")).containsExactly(new Interval(2 * HOUR, 24 * HOUR));
    }

    @Test
    void stepsOfPlansHaveARowEachAndPhasesFollowThem() {
        Timeline timeline = timeline("two-site-active-standby", "return-to-normal");
        assertThat(timeline.lanes()).filteredOn(lane -> lane.group().startsWith("Plan: ")).hasSizeGreaterThan(20)
                .allMatch(lane -> lane.bars().size() == 1);
        assertThat(lane(timeline, "Operation", "Phase").bars()).extracting(bar -> bar.state().letter()).containsExactly("R", "E", "B", "");
        assertThat(timeline.marks()).noneMatch(mark -> mark.text().contains("than the threshold is lost"));
    }

    @Test
    void twoReplaysInOneTimelineShowWhereTheyDiffer() {
        Trace before = replay("two-site-active-active", "network-loss-10h");
        Trace now = replay("two-site-active-active", "network-loss-4h");
        Timeline both = ReplayComparison.of(before, now);
        assertThat(ReplayComparison.delta(before, now)).isEqualTo("Lost: 2 h, now none (2 h less). Latest data: 8 h, now 4 h (4 h less). "
                + "Reports at a standstill: 8 h, now 4 h (4 h less).");
        assertThat(ReplayComparison.delta(now, now))
                .isEqualTo("Lost: none in both. Latest data: 4 h in both. Reports at a standstill: 4 h in both.");
        assertThat(both.lanes()).filteredOn(lane -> lane.group().equals("Links")).extracting(Lane::label)
                .containsExactly("Paris - Lyon, pinned", "Paris - Lyon, now", "Difference");
        assertThat(both.lanes()).filteredOn(lane -> lane.group().equals("Links") && lane.label().equals("Difference"))
                .flatExtracting(Lane::bars).extracting(Bar::interval).containsExactly(new Interval(4 * HOUR, 10 * HOUR));
        assertThat(both.lanes()).filteredOn(lane -> lane.group().equals("Sites")).extracting(Lane::label).containsExactly("Paris", "Lyon");
        assertThat(both.lanes()).extracting(Lane::key).doesNotHaveDuplicates();
    }

    @Test
    void aLossIsLedBackToItsFirstCause() {
        Trace trace = replay("two-site-active-active", "network-loss-10h");
        int event = trace.infoMarts().getFirst().data().stream().flatMap(data -> data.losses().stream()).findFirst().orElseThrow().event();
        assertThat(ReplayCauses.of(trace, event)).extracting(mark -> mark.at()).startsWith(0L).contains(8 * HOUR).endsWith(10 * HOUR);
        assertThat(ReplayCauses.of(trace, -1)).isEmpty();
    }

    @Test
    void delaysGrowToTheThresholdAndFallBack() {
        Curve curve = DelayCurve.of(replay("two-site-active-active", "network-loss-10h"));
        assertThat(curve.limits()).extracting(Curve.Limit::value).containsExactly(8 * HOUR);
        assertThat(curve.series()).hasSize(2);
        assertThat(curve.series().getFirst().points()).extracting(Curve.Point::value).contains(8 * HOUR - 1).endsWith(0L);
        assertThat(curve.series().get(1).points().stream().mapToLong(Curve.Point::value).max()).hasValue(10 * HOUR - 1);
        String drawn = SvgWriter.write(CurveScene.of(curve, 600, 300).scene(), Theme.LIGHT);
        assertThat(drawn).contains("stuck threshold 8 h").contains(">a<").contains(">b<").contains("T+6:00");
        assertThat(SvgWriter.write(CurveScene.of(curve, 600, 300).scene(), Theme.LIGHT)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"two-site-active-active, network-loss-4h", "two-site-active-active, site-failure", "two-site-active-standby, site-failure",
        "two-site-active-standby, return-to-normal", "four-site-active-active, link-loss-then-site-failure",
                "four-site-active-active, network-loss-10h",
        "two-site-active-active, planned-migration"})
    void lanesHaveKeysOfTheirOwnAndStatesDoNotOverlap(String deployment, String scenario) {
        Timeline timeline = timeline(deployment, scenario);
        Set<String> keys = new HashSet<>();
        for (Lane lane : timeline.lanes()) {
            assertThat(keys.add(lane.key())).as(lane.key()).isTrue();
            for (int i = 1; i < lane.bars().size(); i++) {
                assertThat(lane.bars().get(i).interval().start()).as(lane.label()).isGreaterThanOrEqualTo(lane.bars().get(i - 1).interval()
                        .end());
            }
        }
        String drawn = SvgWriter.write(TimelineScene.of(timeline, TimelineOptions.FILE).scene(), Theme.DARK);
        assertThat(SvgWriter.write(TimelineScene.of(timeline(deployment, scenario), TimelineOptions.FILE).scene(), Theme.DARK))
                .isEqualTo(drawn);
    }
}
