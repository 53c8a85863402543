/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.timeline;

import java.util.Objects;
import java.util.Optional;

import org.continuityworkbench.core.time.Interval;

/**
 * How a timeline is drawn.
 *
 * @param width  width of the picture
 * @param window what is shown; empty for the whole story
 * @param fold   whether long quiet spans are folded
 * @param frame  whether the picture has a title and the list of marks, as a file needs them; without it there are axis, lanes and legend
 *     only
 */
public record TimelineOptions(double width, Optional<Interval> window, boolean fold, boolean frame) {

    /** A picture for a file: wide, whole, folded, with everything that explains it. */
    public static final TimelineOptions FILE = new TimelineOptions(1280, Optional.empty(), true, true);

    public TimelineOptions {
        Objects.requireNonNull(window);
        if (window.isPresent() && window.get().isEmpty()) {
            throw new IllegalArgumentException("a window of time is at least one second long");
        }
    }

    /** These options with a window. */
    public TimelineOptions showing(Interval shown) {
        return new TimelineOptions(width, Optional.of(shown), fold, frame);
    }
}
