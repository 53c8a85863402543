/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.ui.Background;
import org.continuityworkbench.ui.help.PageText.Look;
import org.continuityworkbench.ui.help.PageText.Mark;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Pages as styled text, for where no browser can be embedded. Links are followed by a click or by the Enter key. */
final class TextPane implements Pane {

    private static final int MARGIN = 14;
    private static final int WIDEST_PICTURE = 900;

    /** A page that was read before. */
    private record Laid(String path, PageText page) {
    }

    private final HelpPages pages;
    private final Consumer<String> follow;
    private final StyledText widget;
    private final Map<Integer, Image> pictures = new HashMap<>();
    private final List<Laid> laid = new ArrayList<>();
    private List<Mark> links = List.of();
    private int asked;
    private PageText shown;
    private Theme shownIn;
    private String current = HelpPages.HOME;

    /** @param follow is told the path, with anchor, of the page that the reader wants to see */
    TextPane(Composite parent, HelpPages pages, Consumer<String> follow) {
        this.pages = pages;
        this.follow = follow;
        this.widget = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setLineSpacing(3);
        widget.addListener(SWT.MouseUp, event -> link(widget.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y))));
        widget.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                link(widget.getCaretOffset());
            }
        });
        widget.addPaintObjectListener(event -> {
            Image picture = pictures.get(event.style.start);
            if (picture != null) {
                Rectangle bounds = picture.getBounds();
                GlyphMetrics room = event.style.metrics;
                event.gc.drawImage(picture, 0, 0, bounds.width, bounds.height, event.x, event.y + event.ascent - room.ascent, room.width,
                        room.ascent);
            }
        });
        widget.addDisposeListener(event -> forgetPictures());
        widget.addPaintListener(event -> {
            if (shown != null && theme() != shownIn) {
                widget.getDisplay().asyncExec(this::recolour);
            }
        });
    }

    @Override
    public Control control() {
        return widget;
    }

    @Override
    public void show(String path, String anchor) {
        current = path;
        Laid known = known(path);
        if (known != null) {
            display(known.page(), anchor);
            return;
        }
        later(() -> pages.text(path).map(text -> new PageText(HelpPages.parse(text))).orElse(null), page -> {
            laid.add(new Laid(path, page));
            display(page, anchor);
        });
    }

    @Override
    public void showMade(String xhtml) {
        current = HelpPages.HOME;
        later(() -> new PageText(HelpPages.parse(xhtml)), page -> display(page, ""));
    }

    private Laid known(String path) {
        return laid.stream().filter(page -> page.path().equals(path)).findFirst().orElse(null);
    }

    /** Reads a page outside the thread of the window; only the last one asked for is shown. */
    private void later(Supplier<PageText> reading, Consumer<PageText> showing) {
        int mine = ++asked;
        Background.run(Messages.get("view.job"), widget, reading, page -> {
            if (page != null && mine == asked) {
                showing.accept(page);
            }
        });
    }

    /** The theme has changed: the same text in its colours. */
    private void recolour() {
        if (!widget.isDisposed() && theme() != shownIn) {
            shownIn = theme();
            forgetPictures();
            widget.setStyleRanges(ranges(shown));
        }
    }

    private Theme theme() {
        return SceneCanvas.themeOf(widget);
    }

    private void display(PageText page, String anchor) {
        shown = page;
        shownIn = theme();
        forgetPictures();
        links = page.marks().stream().filter(mark -> mark.look() == Look.LINK).toList();
        widget.setText(page.text());
        widget.setStyleRanges(ranges(page));
        int place = page.place(anchor);
        // a place far down takes as long again as the text itself
        widget.getDisplay().asyncExec(() -> {
            if (!widget.isDisposed() && widget.getCharCount() == page.text().length()) {
                widget.setSelection(place);
                if (place == 0) {
                    widget.setTopPixel(0);
                } else {
                    widget.setTopIndex(Math.max(0, widget.getLineAtOffset(place) - 1)); // not under the margin
                }
            }
        });
    }

    /** Ranges that do not overlap, as the widget wants them: where marks are nested, the inner one counts. */
    private StyleRange[] ranges(PageText page) {
        Mark[] at = new Mark[page.text().length()];
        page.marks().stream().sorted(Comparator.comparingInt(Mark::length).reversed()).forEach(mark -> {
            for (int i = mark.start(); i < mark.start() + mark.length(); i++) {
                at[i] = mark;
            }
        });
        List<StyleRange> ranges = new ArrayList<>();
        for (int start = 0; start < at.length;) {
            int end = start + 1;
            while (end < at.length && at[end] == at[start]) {
                end++;
            }
            if (at[start] != null) {
                ranges.add(range(at[start], start, end - start));
            }
            start = end;
        }
        return ranges.toArray(StyleRange[]::new);
    }

    private StyleRange range(Mark mark, int start, int length) {
        StyleRange range = new StyleRange();
        range.start = start;
        range.length = length;
        switch (mark.look()) {
            case TITLE -> range.font = JFaceResources.getHeaderFont();
            case HEADING -> range.font = JFaceResources.getBannerFont();
            case STRONG -> range.fontStyle = SWT.BOLD;
            case CODE -> range.font = JFaceResources.getTextFont();
            case SOFT -> range.foreground = SceneCanvas.colour(theme().style("faint").text());
            case LINK -> {
                range.foreground = SceneCanvas.colour(theme().style("info").stroke());
                range.underline = true;
                range.underlineStyle = SWT.UNDERLINE_LINK;
            }
            case PICTURE -> picture(mark.target()).ifPresent(picture -> {
                pictures.put(start, picture);
                Rectangle bounds = picture.getBounds();
                int width = Math.min(bounds.width, WIDEST_PICTURE);
                range.metrics = new GlyphMetrics(bounds.height * width / bounds.width, 0, width);
            });
            default -> throw new IllegalStateException(mark.look().name());
        }
        return range;
    }

    private Optional<Image> picture(String target) {
        try (InputStream in = pages.open(URI.create(current).resolve(target).getPath())) {
            return in == null ? Optional.empty() : Optional.of(new Image(widget.getDisplay(), in));
        } catch (IOException | SWTException e) {
            return Optional.empty(); // the text around it tells the same
        }
    }

    private void forgetPictures() {
        pictures.values().forEach(Image::dispose);
        pictures.clear();
    }

    private void link(int offset) {
        links.stream().filter(mark -> offset >= mark.start() && offset < mark.start() + mark.length()).findFirst().ifPresent(mark ->
                follow.accept(mark.target().startsWith("#") ? current + mark.target() : URI.create(current).resolve(mark.target())
                .toString()));
    }
}
