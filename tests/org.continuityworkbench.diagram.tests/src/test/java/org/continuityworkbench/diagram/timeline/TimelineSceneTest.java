/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.junit.jupiter.api.Test;

/** Places of moments, folding, letters and the picture as a whole. */
class TimelineSceneTest {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final State QUIET = new State("up", "", "works", true);
    private static final State OUT = new State("down", "O", "out of service", false);

    private static Timeline story(long horizon, Optional<ZonedDateTime> start, Bar... bars) {
        Lane lane = new Lane("Links", "link-1", "Paris - Lyon", "link-1", List.of(bars));
        return new Timeline("A story", List.of("It ends well."), "nothing", horizon, start, List.of(lane),
                List.of(new Mark(0, "error", "link lost", "link-1", 3), new Mark(HOUR / 4, "warning", "alarm", "", 4)), "as usual");
    }

    private static Bar bar(long from, long to, State state) {
        return new Bar(new Interval(from, to), state, (to - from) / HOUR + " h", state.text(), -1);
    }

    private static Timeline outage() {
        return story(24 * HOUR, Optional.of(ZonedDateTime.of(2026, 3, 3, 9, 0, 0, 0, ZoneId.of("Europe/Paris"))), bar(0, 10 * HOUR, OUT),
                bar(10 * HOUR, 24 * HOUR, QUIET));
    }

    private static Stream<String> texts(Scene scene) {
        return scene.figures().stream().filter(Figure.Label.class::isInstance).map(Figure.Label.class::cast).map(Figure.Label::text);
    }

    @Test
    void aShortStoryIsDrawnToScaleAndNothingIsFolded() {
        Timeline timeline = story(20 * HOUR, Optional.empty(), bar(0, 10 * HOUR, OUT), bar(10 * HOUR, 20 * HOUR, QUIET));
        TimeAxis axis = TimelineScene.of(timeline, TimelineOptions.FILE).axis();
        assertThat(axis.stretches()).singleElement().extracting(TimeAxis.Stretch::folded).isEqualTo(false);
        assertThat(axis.x(10 * HOUR) - axis.x(0)).isCloseTo(axis.x(20 * HOUR) - axis.x(10 * HOUR), within(1e-6));
    }

    @Test
    void longQuietSpansAreFoldedShownWithABreakAndTheirLength() {
        Timeline timeline = story(90 * DAY, Optional.empty(), bar(0, 5 * HOUR, OUT), bar(5 * HOUR, 40 * DAY, QUIET),
                bar(40 * DAY, 40 * DAY + 5 * HOUR, OUT), bar(40 * DAY + 5 * HOUR, 90 * DAY, QUIET));
        TimelinePicture picture = TimelineScene.of(timeline, TimelineOptions.FILE);
        assertThat(picture.axis().stretches()).extracting(TimeAxis.Stretch::folded).containsExactly(false, true, false, true, false);
        double outage = picture.axis().x(5 * HOUR) - picture.axis().x(0);
        assertThat(outage).isGreaterThan(300).isCloseTo(picture.axis().x(40 * DAY + 5 * HOUR) - picture.axis().x(40 * DAY), within(1e-6));
        assertThat(picture.scene().figures()).filteredOn(figure -> figure.style().equals("break")).hasSize(4);
        assertThat(texts(picture.scene())).anyMatch(text -> text.startsWith("~39 d")).anyMatch(text -> text.startsWith("~49 d"));
        TimelineOptions flat = new TimelineOptions(1280, Optional.empty(), false, true);
        assertThat(TimelineScene.of(timeline, flat).axis().stretches()).hasSize(1);
    }

    @Test
    void placesAndMomentsAreInverse() {
        Timeline timeline = story(90 * DAY, Optional.empty(), bar(0, 5 * HOUR, OUT), bar(40 * DAY, 41 * DAY, OUT));
        TimeAxis axis = TimelineScene.of(timeline, TimelineOptions.FILE).axis();
        for (long second : new long[] {0, HOUR, 5 * HOUR, 40 * DAY, 40 * DAY + HOUR, 90 * DAY}) {
            assertThat((double) axis.time(axis.x(second))).isCloseTo(second, within(120.0));
        }
        assertThat(axis.time(-50)).isZero();
        assertThat(axis.time(1e6)).isEqualTo(90 * DAY);
    }

    @Test
    void aWindowShowsOnlyWhatLiesInIt() {
        TimelineOptions minutes = TimelineOptions.FILE.showing(new Interval(10 * HOUR - 60, 10 * HOUR + 60));
        TimelinePicture picture = TimelineScene.of(outage(), minutes);
        assertThat(texts(picture.scene())).contains("T+9:59:30", "T+10:00:00", "19:00:30").doesNotContain("T+8:00");
        assertThat(picture.scene().figures()).filteredOn(figure -> figure.style().equals("down")).isNotEmpty();
        TimelinePicture later = TimelineScene.of(outage(), TimelineOptions.FILE.showing(new Interval(11 * HOUR, 12 * HOUR)));
        assertThat(later.rows()).hasSize(1);
        assertThat(boxes(later.scene(), "down", later.top(), later.bottom())).isZero();
    }

    private static long boxes(Scene scene, String style, double top, double bottom) {
        return scene.figures().stream().filter(Figure.Box.class::isInstance).map(Figure.Box.class::cast)
                .filter(box -> box.style().equals(style) && box.y() >= top && box.y() < bottom).count();
    }

    @Test
    void statesAreToldByLetterAndHatchingAsWellAsByColour() {
        TimelinePicture picture = TimelineScene.of(outage(), TimelineOptions.FILE);
        assertThat(texts(picture.scene())).contains("O  10 h", "O", "out of service", "as usual", "alarm");
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
            assertThat(SvgWriter.write(picture.scene(), theme)).contains("url(#hatch-cross");
        }
    }

    @Test
    void clockTimesStandBelowTheMomentsWhereTheStoryHasAStart() {
        assertThat(texts(TimelineScene.of(outage(), TimelineOptions.FILE).scene())).contains("Tue 2026-03-03 09:00", "17:00", "Wed 09:00");
    }

    @Test
    void theLaneAndTheStateAtAPlaceAreKnown() {
        TimelinePicture picture = TimelineScene.of(outage(), TimelineOptions.FILE);
        double y = picture.rows().getFirst().top() + 3;
        assertThat(picture.barAt(picture.axis().x(HOUR), y)).get().extracting(Bar::state).isEqualTo(OUT);
        assertThat(picture.barAt(picture.axis().x(11 * HOUR), y)).get().extracting(Bar::state).isEqualTo(QUIET);
        assertThat(picture.laneAt(picture.top() - 40)).isEmpty();
        assertThat(picture.scene().elementAt(picture.axis().x(HOUR), y + 8)).contains("link-1");
    }

    @Test
    void flagsOfOneMomentDoNotHideEachOther() {
        Lane lane = new Lane("g", "", "l", "l", List.of(bar(0, 10 * HOUR, OUT)));
        Timeline timeline = new Timeline("t", List.of(), "d", 10 * HOUR, Optional.empty(), List.of(lane),
                List.of(new Mark(HOUR, "error", "a", "", -1), new Mark(HOUR, "info", "b", "", -1), new Mark(HOUR + 60, "info", "c", "",
                -1)), "");
        List<Figure.Box> circles = TimelineScene.of(timeline, new TimelineOptions(800, Optional.empty(), true, false)).scene().figures()
                .stream().filter(Figure.Box.class::isInstance).map(Figure.Box.class::cast).filter(box -> box.shape() == Figure.Shape.CIRCLE)
                .toList();
        assertThat(circles).hasSize(3);
        assertThat(circles.stream().map(Figure.Box::y).distinct()).hasSize(3);
    }

    @Test
    void theSameStoryGivesTheSameBytes() {
        assertThat(SvgWriter.write(TimelineScene.of(outage(), TimelineOptions.FILE).scene(), Theme.LIGHT))
                .isEqualTo(SvgWriter.write(TimelineScene.of(outage(), TimelineOptions.FILE).scene(), Theme.LIGHT));
    }

    @Test
    void rangesAreReadAsTheyAreWritten() {
        assertThat(TimeText.parseRange("T+7:59..T+8:01")).isEqualTo(new Interval(8 * HOUR - 60, 8 * HOUR + 60));
        assertThat(TimeText.parseRange(" 7:59:30 .. PT8H ")).isEqualTo(new Interval(8 * HOUR - 30, 8 * HOUR));
        assertThat(TimeText.parseRange("90min..2d")).isEqualTo(new Interval(5400, 2 * DAY));
        assertThat(TimeText.format(new Interval(8 * HOUR - 60, 8 * HOUR + 1))).isEqualTo("T+7:59..T+8:00:01");
        assertThatThrownBy(() -> TimeText.parseRange("T+8:00..T+7:00")).hasMessageContaining("ends before it begins");
        assertThatThrownBy(() -> TimeText.parseRange("soon")).hasMessageContaining("T+7:59..T+8:01");
        assertThatThrownBy(() -> TimeText.parseRange("T+8:77..T+9:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
