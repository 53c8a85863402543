/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.timeline;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.diagram.scene.Scene;

/**
 * A timeline as it was drawn, with what is needed to tell places from moments.
 *
 * @param scene the picture
 * @param axis  time at horizontal places
 * @param rows  where each lane lies, from top to bottom
 * @param top   upper end of the lanes, of grid lines and cursors
 * @param bottom lower end of the lanes
 */
public record TimelinePicture(Scene scene, TimeAxis axis, List<Row> rows, double top, double bottom) {

    /**
     * Place of a lane.
     *
     * @param lane   the lane
     * @param top    upper end
     * @param height height
     */
    public record Row(Timeline.Lane lane, double top, double height) {
    }

    public TimelinePicture {
        rows = List.copyOf(rows);
    }

    /** The lane at a height; empty between lanes. */
    public Optional<Timeline.Lane> laneAt(double y) {
        return rows.stream().filter(row -> y >= row.top() && y < row.top() + row.height()).map(Row::lane).findFirst();
    }

    /** The state at a place, the last one drawn where several overlap; empty where there is none. */
    public Optional<Timeline.Bar> barAt(double x, double y) {
        return laneAt(y).flatMap(lane -> lane.bars().reversed().stream()
                .filter(bar -> x >= axis.x(bar.interval().start()) && x < Math.max(axis.x(bar.interval().end()),
                        axis.x(bar.interval().start()) + 2))
                .filter(bar -> bar.interval().end() > axis.window().start() && bar.interval().start() < axis.window().end()).findFirst());
    }
}
