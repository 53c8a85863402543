/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.Theme;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Shows a scene: zoom (Ctrl with the wheel), scrolling (wheel, bars, dragging the ground), a selection, tooltips, and names for screen
 * readers. Keys are commands, see {@link SceneKeys}. Colours follow the ground of the window around it unless a theme is set. All methods
 * belong to the thread of the display.
 */
public final class SceneCanvas extends Canvas {

    /** A click, a key or a reader chose an element, or empty ground. */
    public interface SelectionHandler {

        /**
         * @param element identifier of the element; empty for none
         */
        void selected(String element);
    }

    /** Tells what lies under a pixel. */
    public interface Tooltips {

        /** @return null for nothing */
        String at(int x, int y);
    }

    private static final double STEP = 1.25;
    private static final Scene NOTHING = new Scene("", "", 1, 1, List.of());

    private final Viewport viewport = new Viewport();
    private final SceneFonts fonts;
    private final List<SelectionHandler> selectionHandlers = new ArrayList<>();
    private final List<SelectionHandler> openHandlers = new ArrayList<>();
    private Scene scene = NOTHING;
    private SceneNavigation navigation = new SceneNavigation(NOTHING);
    private List<Figure> overlay = List.of();
    private Set<String> selection = Set.of();
    private Tooltips tooltips;
    private Theme theme;
    private FrozenEdges frozen = FrozenEdges.NONE;
    private boolean fitted = true;
    private double leastZoom = Viewport.SMALLEST;
    private boolean zooming = true;

    /**
     * @param style SWT style of the canvas; the bars are added
     */
    public SceneCanvas(Composite parent, int style) {
        super(parent, style | SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        fonts = new SceneFonts(getDisplay());
        addListener(SWT.Paint, event -> paint(event.gc, event.x, event.y, event.width, event.height));
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.Dispose, event -> fonts.dispose());
        getHorizontalBar().addListener(SWT.Selection, event -> scrollTo(getHorizontalBar().getSelection() / viewport.zoom(),
                viewport.top()));
        getVerticalBar().addListener(SWT.Selection, event -> scrollTo(viewport.left(), getVerticalBar().getSelection() / viewport.zoom()));
        new SceneInput(this).install();
        SceneAccess.install(this);
    }

    /** The scene shown; an empty one at first. */
    public Scene scene() {
        return scene;
    }

    /** Shows another scene. Zoom and place stay, unless the whole scene was seen: then the new one is seen whole. */
    public void setScene(Scene newScene) {
        boolean first = scene == NOTHING;
        scene = newScene;
        navigation = new SceneNavigation(newScene);
        viewport.scene(newScene);
        if (first || fitted) {
            fitted = true;
            viewport.fit(leastZoom);
        }
        moved();
    }

    /**
     * Keeps strips of the scene in sight while the rest is scrolled: an axis above, names at the left, a legend below. In the unit of the
     * scene; 0 for none. A strip is painted from the scene itself.
     */
    public void freeze(double above, double atLeft, double below) {
        frozen = new FrozenEdges(above, atLeft, below);
        redraw();
    }

    /** Figures in front of the scene, in its coordinates, such as a cursor. Cheaper than another scene. */
    public void setOverlay(List<Figure> figures) {
        overlay = List.copyOf(figures);
        redraw();
    }

    /** Colours to paint in; null to follow the ground of the window. */
    public void setTheme(Theme newTheme) {
        theme = newTheme;
        redraw();
    }

    /** The colours that are painted in now. */
    public Theme theme() {
        return theme != null ? theme : themeOf(getParent());
    }

    /** The colours that fit the ground of a control. */
    public static Theme themeOf(Control control) {
        RGB ground = control.getBackground().getRGB();
        return Theme.on(ground.red, ground.green, ground.blue);
    }

    /** A colour of a theme, written as {@code #rrggbb}. */
    public static Color colour(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Whether the wheel zooms and the ground can be dragged; true at first. A view that does so in its own way switches it off. */
    public void setZooming(boolean on) {
        zooming = on;
    }

    /** Tooltips that know more than the scene does; null for all that it says about an element. */
    public void setTooltips(Tooltips teller) {
        tooltips = teller;
    }

    boolean isZooming() {
        return zooming;
    }

    /** Identifiers of the selected elements. */
    public Set<String> selection() {
        return selection;
    }

    /** Selects elements without telling anybody; those that the scene does not hold are passed over. */
    public void setSelection(Set<String> elements) {
        if (!selection.equals(elements)) {
            selection = Set.copyOf(elements);
            redraw();
        }
    }

    /** Selects what a person chose and tells it; empty for nothing. */
    public void choose(String element) {
        setSelection(element.isEmpty() ? Set.of() : Set.of(element));
        if (!element.isEmpty()) {
            getAccessible().setFocus(Math.max(0, navigation.elements().indexOf(element)));
        }
        selectionHandlers.forEach(handler -> handler.selected(element));
    }

    void open(String element) {
        openHandlers.forEach(handler -> handler.selected(element));
    }

    /** Called after a person selected an element; not called by {@link #setSelection}. */
    public void onSelected(SelectionHandler handler) {
        selectionHandlers.add(handler);
    }

    /** Called on a double click on an element and on Enter. */
    public void onOpened(SelectionHandler handler) {
        openHandlers.add(handler);
    }

    /** Identifiers of all elements that the scene shows, in the order of painting. */
    public List<String> elements() {
        return navigation.elements();
    }

    /** All that the scene says about an element; empty for one that it does not show. */
    public String textOf(String element) {
        return navigation.text(element);
    }

    SceneNavigation navigation() {
        return navigation;
    }

    /** Selects, shows and tells the next element whose text or identifier contains a word; false if there is none. */
    public boolean find(String word) {
        Optional<String> found = navigation.find(word, selection.stream().findFirst().orElse(""));
        found.ifPresent(element -> {
            reveal(element);
            choose(element);
        });
        return found.isPresent();
    }

    /** Scrolls so that an element is seen; does nothing for one that the scene does not show. */
    public void reveal(String element) {
        scene.figures().stream().filter(figure -> figure.element().equals(element) && !(figure instanceof Figure.Label)).findFirst()
                .ifPresent(figure -> {
            Rectangle bounds = SceneAccess.bounds(figure);
            double left = viewport.left();
            double top = viewport.top();
            // not behind a strip that stays
            viewport.reveal(bounds.x - frozen.left(), bounds.y - frozen.top(), bounds.width + frozen.left(), bounds.height + frozen.top()
                    + frozen.bottom());
            // what was looked for stays in sight when the scene is drawn anew
            fitted &= left == viewport.left() && top == viewport.top();
            moved();
        });
    }

    /** Pixels for one unit of the scene. */
    public double zoom() {
        return viewport.zoom();
    }

    /** Zooms around the middle of the canvas. */
    public void zoomTo(double zoom) {
        Rectangle area = getClientArea();
        zoomAt(zoom, area.width / 2, area.height / 2);
    }

    public void zoomIn() {
        zoomTo(zoom() * STEP);
    }

    public void zoomOut() {
        zoomTo(zoom() / STEP);
    }

    void zoomAt(double zoom, int x, int y) {
        fitted = false;
        viewport.zoomAt(zoom, x, y);
        moved();
    }

    /** Shows the whole scene and keeps doing so when the size of the canvas changes, until a person zooms or scrolls. */
    public void fit() {
        fitted = true;
        leastZoom = Viewport.SMALLEST;
        viewport.fit(leastZoom);
        moved();
    }

    /**
     * Until a person zooms, a scene is shown whole only if that takes no smaller zoom than this; else its left upper part is shown. Without
     * it, the whole scene is shown however small that is.
     */
    public void setLeastZoom(double zoom) {
        leastZoom = zoom;
    }

    /** Scrolls so that a point of the scene lies at the left upper corner, as far as there is something to see. */
    public void scrollTo(double left, double top) {
        fitted = false;
        viewport.scrollTo(left, top);
        moved();
    }

    void scrollBy(double pixelsX, double pixelsY) {
        scrollTo(viewport.left() + pixelsX / zoom(), viewport.top() + pixelsY / zoom());
    }

    /** Coordinate of the scene under a pixel of the canvas. */
    public double sceneX(int x) {
        return frozen.x(viewport, x);
    }

    /** Coordinate of the scene under a pixel of the canvas. */
    public double sceneY(int y) {
        return frozen.y(viewport, scene.height(), y);
    }

    /** Pixel of the canvas over a point of the scene; may lie outside. */
    public Point toCanvas(double x, double y) {
        return new Point((int) Math.round(viewport.canvasX(x)), (int) Math.round(viewport.canvasY(y)));
    }

    /** Identifier of the element under a pixel of the canvas; empty for none. */
    public Optional<String> elementAt(int x, int y) {
        return scene.elementAt(sceneX(x), sceneY(y));
    }

    /** Tooltip of what lies under a pixel; null for none. */
    String tooltipAt(int x, int y) {
        if (tooltips != null) {
            return tooltips.at(x, y);
        }
        return scene.figureAt(sceneX(x), sceneY(y)).map(figure -> navigation.text(figure.element())).filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private void resized() {
        Rectangle area = getClientArea();
        viewport.size(area.width, area.height);
        if (fitted) {
            viewport.fit(leastZoom);
        }
        moved();
    }

    private void moved() {
        bar(getHorizontalBar(), viewport.left(), scene.width(), viewport.seenWidth());
        bar(getVerticalBar(), viewport.top(), scene.height(), viewport.seenHeight());
        redraw();
    }

    private void bar(ScrollBar bar, double start, double whole, double seen) {
        int thumb = Math.max(1, (int) Math.round(Math.min(seen, whole) * zoom()));
        int maximum = Math.max(thumb, (int) Math.round(whole * zoom()));
        bar.setEnabled(thumb < maximum);
        bar.setValues((int) Math.round(Math.max(0, start) * zoom()), 0, maximum, thumb, Math.max(1, thumb / 10), thumb);
    }

    private void paint(GC gc, int x, int y, int width, int height) {
        SceneGraphics graphics = new SceneGraphics(gc, theme(), fonts);
        // only what lies in the part that the window system asks for
        Rectangle asked = new Rectangle(x, y, width, height);
        List<Figure> chosen = scene.figures().stream().filter(figure -> !figure.element().isEmpty() && selection.contains(figure.element()))
                .toList();
        for (FrozenEdges.Part part : frozen.parts(viewport, getClientArea(), scene.height())) {
            Rectangle seen = part.area().intersection(asked);
            if (!seen.isEmpty()) {
                gc.setClipping(seen);
                graphics.background(seen.x, seen.y, seen.width, seen.height);
                double left = part.left() + seen.x / zoom();
                double top = part.top() + seen.y / zoom();
                graphics.paint(scene.figures(), part.left(), part.top(), zoom(), left, top, seen.width / zoom(), seen.height / zoom());
                graphics.outline(chosen, part.left(), part.top(), zoom());
                graphics.paint(overlay, part.left(), part.top(), zoom(), left, top, seen.width / zoom(), seen.height / zoom());
            }
        }
        gc.setClipping((Rectangle) null);
    }
}
