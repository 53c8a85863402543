/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.TimelineOptions;
import org.continuityworkbench.diagram.timeline.TimelinePicture;
import org.continuityworkbench.diagram.timeline.TimelineScene;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.scene.SceneKeys;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * A timeline on a canvas that is as wide as its time window: zooming and panning move the window and leave the text as large as it is. Ctrl
 * with the wheel zooms around the pointer; dragging the ground pans; dragging with Shift measures a stretch and zooms into it. Keys are
 * commands in a context of their own.
 */
final class TimelineChart {

    private static final String CONTEXT = "org.continuityworkbench.ui.timeline";
    private static final double STEP = 1.5;
    private static final long SHORTEST = 10;
    /** A narrower window scrolls sideways. */
    private static final double NARROWEST = 480;
    /** So much of lanes is to be seen before the legend gets a place of its own. */
    private static final double ROOM_FOR_LANES = 260;

    private final SceneCanvas canvas;
    private final Runnable windowChanged;
    private final LongConsumer cursorChosen;
    private Timeline timeline;
    private TimelinePicture picture;
    private Interval window;
    private boolean fold = true;
    private OptionalLong cursor = OptionalLong.empty();
    private int grabbed = -1;
    private boolean dragged;
    /** True while a stretch is marked rather than the window dragged. */
    private boolean marking;
    private boolean affectedOnly;
    private Timeline whole;
    private Consumer<String> told = text -> {
    };

    /**
     * @param windowChanged called after a person moved the window
     * @param cursorChosen  called with the moment that a person chose
     */
    TimelineChart(Composite parent, Runnable windowChanged, LongConsumer cursorChosen) {
        this.windowChanged = windowChanged;
        this.cursorChosen = cursorChosen;
        canvas = new SceneCanvas(parent, SWT.NONE);
        canvas.setZooming(false);
        canvas.addListener(SWT.Resize, event -> draw());
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.setTooltips(this::textAt);
        canvas.addListener(SWT.MouseDown, event -> {
            grabbed = event.button == 1 ? event.x : -1;
            marking = (event.stateMask & SWT.SHIFT) != 0;
            dragged = false;
        });
        canvas.addListener(SWT.MouseMove, this::drag);
        canvas.addListener(SWT.MouseUp, this::release);
    }

    SceneCanvas canvas() {
        return canvas;
    }

    /** What is drawn now; null for nothing. */
    TimelinePicture picture() {
        return picture;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Hears how long a stretch is while it is marked. */
    void onMarked(Consumer<String> hearer) {
        told = hearer;
    }

    boolean isAffectedOnly() {
        return affectedOnly;
    }

    /** Whether lanes in which all is as usual are left out. */
    void setAffectedOnly(boolean on) {
        affectedOnly = on;
        timeline = filtered();
        draw();
    }

    private Timeline filtered() {
        if (whole == null || !affectedOnly) {
            return whole;
        }
        var lanes = whole.lanes().stream().filter(lane -> lane.bars().stream().anyMatch(bar -> !bar.state().quiet())).toList();
        return new Timeline(whole.title(), whole.subtitle(), whole.description(), whole.horizon(), whole.start(), lanes, whole.marks(),
                whole.quiet());
    }

    /** What a pixel shows: a mark, a state, or the full name of a lane; null for nothing. */
    String textAt(int x, int y) {
        if (picture == null) {
            return null;
        }
        Optional<Timeline.Mark> mark = markAt(x, y);
        double sceneX = canvas.sceneX(x);
        double sceneY = canvas.sceneY(y);
        if (mark.isPresent() || sceneX >= picture.axis().stretches().getFirst().left()) {
            return mark.map(Timeline.Mark::text).or(() -> picture.barAt(sceneX, sceneY).map(Timeline.Bar::tooltip)).orElse(null);
        }
        return picture.laneAt(sceneY).map(TimelineRows::name).orElse(null);
    }

    private Optional<Timeline.Mark> markAt(int x, int y) {
        double sceneX = canvas.sceneX(x);
        double sceneY = canvas.sceneY(y);
        return picture.scene().figures().stream().filter(Figure.Box.class::isInstance).map(Figure.Box.class::cast)
                .filter(box -> box.shape() == Figure.Shape.CIRCLE && box.contains(sceneX, sceneY)).reduce((first, second) -> second)
                .flatMap(box -> timeline.marks().stream().filter(mark -> mark.text().equals(box.tooltip())).findFirst());
    }

    /** Shows another timeline; the window stays if it fits. */
    void show(Timeline newTimeline) {
        whole = newTimeline;
        timeline = filtered();
        if (timeline == null || window != null && window.start() >= timeline.horizon()) {
            window = null;
        } else if (window != null) {
            window = new Interval(window.start(), Math.min(window.end(), timeline.horizon()));
        }
        draw();
    }

    /** The window; the whole story if nobody has zoomed. */
    Interval window() {
        return window == null ? new Interval(0, timeline == null ? 1 : Math.max(1, timeline.horizon())) : window;
    }

    /** Shows a window, as far as the story goes; null for everything. */
    void setWindow(Interval shown) {
        if (timeline == null) {
            return;
        }
        long horizon = Math.max(1, timeline.horizon());
        if (shown == null || shown.start() <= 0 && shown.end() >= horizon) {
            window = null;
        } else {
            long length = Math.min(Math.max(1, shown.length()), horizon);
            long start = Math.clamp(shown.start(), 0, horizon - length);
            window = new Interval(start, start + length);
        }
        draw();
        windowChanged.run();
    }

    boolean isFolding() {
        return fold;
    }

    void setFolding(boolean on) {
        fold = on;
        draw();
    }

    void setCursor(OptionalLong second) {
        cursor = second;
        overlay();
    }

    void zoomIn() {
        zoom(1 / STEP, middle());
    }

    void zoomOut() {
        zoom(STEP, middle());
    }

    private long middle() {
        Interval now = window();
        return cursor.isPresent() && now.contains(cursor.getAsLong()) ? cursor.getAsLong() : now.start() + now.length() / 2;
    }

    /** Zooms so that a moment stays about where it is. */
    private void zoom(double factor, long around) {
        Interval now = window();
        long length = Math.max(SHORTEST, Math.round(now.length() * factor));
        double part = (double) (around - now.start()) / Math.max(1, now.length());
        long start = around - Math.round(part * length);
        setWindow(new Interval(Math.max(0, start), Math.max(0, start) + length));
    }

    private void pan(double part) {
        Interval now = window();
        long by = Math.round(now.length() * part);
        long start = Math.max(0, now.start() + by);
        setWindow(new Interval(start, start + now.length()));
    }

    private void draw() {
        Rectangle area = canvas.getClientArea();
        if (timeline == null || area.width < 60) {
            picture = null;
            canvas.setScene(new Scene("", "", Math.max(1, area.width), Math.max(1, area.height), List.of()));
            canvas.setOverlay(List.of());
            return;
        }
        double top = -canvas.toCanvas(0, 0).y;
        double left = -canvas.toCanvas(0, 0).x;
        picture = TimelineScene.of(timeline, new TimelineOptions(Math.max(NARROWEST, area.width), Optional.ofNullable(window), fold,
                false));
        Scene scene = picture.scene();
        canvas.setScene(new Scene(scene.title(), scene.description(), scene.width(), Math.max(scene.height(), area.height),
                scene.figures()));
        canvas.zoomTo(1);
        canvas.scrollTo(Math.max(0, left), Math.max(0, top));
        freeze(area);
        overlay();
    }

    /** Axis, names and legend stay in sight while lanes are scrolled, as long as they leave room for lanes. */
    private void freeze(Rectangle area) {
        Scene scene = picture.scene();
        boolean tall = scene.height() > area.height;
        double above = tall && picture.top() < 0.5 * area.height ? picture.top() - 2 : 0;
        double legend = scene.height() - picture.bottom() - 8;
        double below = above > 0 && area.height - above - legend > ROOM_FOR_LANES ? legend : 0;
        double names = picture.axis().stretches().getFirst().left() - 8;
        canvas.freeze(above, scene.width() > area.width && names < 0.6 * area.width ? names : 0, below);
    }

    /** The cursor through all lanes, its moment on the axis. */
    private void overlay() {
        if (picture == null || cursor.isEmpty() || !inside(cursor.getAsLong())) {
            canvas.setOverlay(List.of());
            return;
        }
        long second = cursor.getAsLong();
        double x = picture.axis().x(second);
        String text = TimelineRows.moment(timeline, second);
        double width = TextWidth.of(text, 10, true) + 8;
        double left = Math.clamp(x - width / 2, 0, picture.scene().width() - width);
        canvas.setOverlay(List.of(
                new Figure.Path("", "cursor", List.of(x, 14.0, x, picture.bottom()), Figure.Tip.NONE, Figure.Tip.NONE, ""),
                new Figure.Box("", "panel", Figure.Shape.RECTANGLE, left, 1, width, 14, text),
                new Figure.Label("", "cursor", text, left + 4, 12, Figure.Anchor.START, 10, true)));
    }

    private boolean inside(long second) {
        Interval now = window();
        return second >= now.start() && second <= now.end();
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && picture != null) {
            zoom(event.count > 0 ? 1 / STEP : STEP, picture.axis().time(canvas.sceneX(event.x)));
            event.doit = false;
        }
    }

    private void drag(Event event) {
        if (grabbed >= 0 && picture != null && (dragged || Math.abs(event.x - grabbed) > 4)) {
            dragged = true;
            if (marking) {
                mark(event.x);
                return;
            }
            long by = picture.axis().time(canvas.sceneX(grabbed)) - picture.axis().time(canvas.sceneX(event.x));
            if (by != 0 && window != null) {
                Interval now = window();
                long start = Math.max(0, now.start() + by);
                grabbed = event.x;
                setWindow(new Interval(start, start + now.length()));
            }
        }
    }

    private Interval marked(int x) {
        long one = picture.axis().time(canvas.sceneX(grabbed));
        long other = picture.axis().time(canvas.sceneX(x));
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    private void mark(int x) {
        Interval stretch = marked(x);
        double left = picture.axis().x(stretch.start());
        double right = picture.axis().x(stretch.end());
        canvas.setOverlay(List.of(
                new Figure.Path("", "selection", List.of(left, 0.0, left, picture.bottom()), Figure.Tip.NONE, Figure.Tip.NONE, ""),
                new Figure.Path("", "selection", List.of(left, 16.0, right, 16.0), Figure.Tip.NONE, Figure.Tip.NONE, ""),
                new Figure.Path("", "selection", List.of(right, 0.0, right, picture.bottom()), Figure.Tip.NONE, Figure.Tip.NONE, "")));
        told.accept(TimeText.format(stretch) + " = " + Durations.format(stretch.length()));
    }

    private void release(Event event) {
        if (grabbed >= 0 && picture != null && event.button == 1) {
            if (!dragged) {
                cursorChosen.accept(markAt(event.x, event.y).map(Timeline.Mark::at).orElseGet(() -> picture.axis()
                        .time(canvas.sceneX(event.x))));
            } else if (marking) {
                Interval stretch = marked(event.x);
                overlay();
                if (!stretch.isEmpty()) {
                    setWindow(stretch);
                }
            }
        }
        grabbed = -1;
    }

    /** What the keys of the timeline do while it has the keyboard. */
    void keys(IWorkbenchPartSite site) {
        SceneKeys.scroll(canvas, site).in(CONTEXT)
                .on(SceneKeys.ZOOM_IN, this::zoomIn)
                .on(SceneKeys.ZOOM_OUT, this::zoomOut)
                .on(SceneKeys.ALL, () -> setWindow(null))
                .on(SceneKeys.SCROLL_LEFT, () -> pan(-0.2))
                .on(SceneKeys.SCROLL_RIGHT, () -> pan(0.2))
                .on(CONTEXT + ".previous", () -> moments().filter(moment -> moment < cursor.orElse(-1)).max().ifPresent(this::walkTo))
                .on(CONTEXT + ".next", () -> moments().filter(moment -> moment > cursor.orElse(-1)).min().ifPresent(this::walkTo))
                .on(CONTEXT + ".start", () -> walkTo(0))
                .on(CONTEXT + ".end", () -> walkTo(Long.MAX_VALUE));
    }

    private LongStream moments() {
        return timeline == null ? LongStream.empty() : LongStream.of(timeline.moments());
    }

    private void walkTo(long wanted) {
        if (timeline == null) {
            return;
        }
        long moment = Math.min(wanted, timeline.horizon());
        if (!inside(moment)) {
            long half = window().length() / 2;
            setWindow(new Interval(Math.max(0, moment - half), Math.max(0, moment - half) + window().length()));
        }
        cursorChosen.accept(moment);
    }
}
