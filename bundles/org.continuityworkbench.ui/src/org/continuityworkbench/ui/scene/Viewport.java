/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import org.continuityworkbench.diagram.scene.Scene;

/** Which part of a scene is seen, and how large. Knows no widget. Coordinates of the canvas are pixels, those of the scene are its own. */
final class Viewport {

    static final double SMALLEST = 0.02;
    static final double LARGEST = 8;
    private static final double MARGIN = 12;

    private double zoom = 1;
    private double left;
    private double top;
    private double sceneWidth = 1;
    private double sceneHeight = 1;
    private double width = 1;
    private double height = 1;

    void scene(Scene scene) {
        sceneWidth = Math.max(1, scene.width());
        sceneHeight = Math.max(1, scene.height());
        scrollTo(left, top);
    }

    void size(double newWidth, double newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        scrollTo(left, top);
    }

    double zoom() {
        return zoom;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    /** Width and height of what is seen, in the unit of the scene. */
    double seenWidth() {
        return width / zoom;
    }

    double seenHeight() {
        return height / zoom;
    }

    double sceneX(double x) {
        return left + x / zoom;
    }

    double sceneY(double y) {
        return top + y / zoom;
    }

    double canvasX(double x) {
        return (x - left) * zoom;
    }

    double canvasY(double y) {
        return (y - top) * zoom;
    }

    /** Zooms so that the point of the scene that lies under a pixel stays there. */
    void zoomAt(double newZoom, double x, double y) {
        double fixedX = sceneX(x);
        double fixedY = sceneY(y);
        zoom = Math.clamp(newZoom, SMALLEST, LARGEST);
        scrollTo(fixedX - x / zoom, fixedY - y / zoom);
    }

    /** Shows the whole scene, never larger than it is and never smaller than a zoom: then its left upper part is shown. */
    void fit(double least) {
        zoom = Math.clamp(Math.min((width - 2 * MARGIN) / sceneWidth, (height - 2 * MARGIN) / sceneHeight), least, 1);
        scrollTo(0, 0);
    }

    void scrollTo(double newLeft, double newTop) {
        left = within(newLeft, sceneWidth, seenWidth());
        top = within(newTop, sceneHeight, seenHeight());
    }

    /** Moves as little as makes a rectangle of the scene visible with some air; the left upper corner counts where it is too large. */
    void reveal(double x, double y, double rectangleWidth, double rectangleHeight) {
        double air = 24 / zoom;
        double newLeft = Math.min(Math.max(left, x + rectangleWidth + air - seenWidth()), x - air);
        double newTop = Math.min(Math.max(top, y + rectangleHeight + air - seenHeight()), y - air);
        scrollTo(newLeft, newTop);
    }

    /** A scene that is smaller than the canvas lies in its middle. */
    private static double within(double start, double whole, double seen) {
        return whole <= seen ? (whole - seen) / 2 : Math.clamp(start, 0, whole - seen);
    }
}
