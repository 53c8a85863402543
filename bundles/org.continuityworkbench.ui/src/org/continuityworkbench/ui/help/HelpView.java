/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.ui.AccessibleName;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.part.ViewPart;

/** The help as a view: pages, with a list of them, and the way back. */
public final class HelpView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.help";

    /** A place in the help: a page with anchor, or a page that was made. */
    private record Place(String target, String made) {
    }

    private final HelpPages pages = new HelpPages();
    private final List<Place> history = new ArrayList<>();
    private int position = -1;
    private ComboViewer contents;
    private Pane pane;
    private Action back;
    private Action forward;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        new Label(bar, SWT.NONE).setText(Messages.get("view.page"));
        contents = new ComboViewer(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(contents.getControl());
        AccessibleName.give(contents.getControl(), Messages.get("view.page"));
        contents.setContentProvider(ArrayContentProvider.getInstance());
        contents.setLabelProvider(LabelProvider.createTextProvider(topic -> ((HelpPages.Topic) topic).title()));
        contents.setInput(pages.topics());
        createActions();
        contents.addPostSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof HelpPages.Topic topic && !isOn(topic)) {
                show(topic.path());
            }
        });
        // a browser or a page of text takes its time: in an event of its own
        parent.getDisplay().asyncExec(() -> {
            if (!parent.isDisposed()) {
                fill(parent);
            }
        });
    }

    private void fill(Composite parent) {
        pane = createPane(parent);
        AccessibleName.give(pane.control(), getTitle());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        parent.layout(true);
        if (position < 0) {
            show(HelpPages.HOME);
        } else {
            open();
        }
    }

    /** The browser of the operating system where there is one, else styled text. */
    private Pane createPane(Composite parent) {
        try {
            return new BrowserPane(parent, pages, this::visited);
        } catch (SWTError e) {
            return new TextPane(parent, pages, this::show);
        }
    }

    private void createActions() {
        ISharedImages images = getSite().getWorkbenchWindow().getWorkbench().getSharedImages();
        back = action("view.back", images, ISharedImages.IMG_TOOL_BACK, () -> move(-1));
        forward = action("view.forward", images, ISharedImages.IMG_TOOL_FORWARD, () -> move(1));
        Action home = action("view.home", images, ISharedImages.IMG_ETOOL_HOME_NAV, () -> show(HelpPages.HOME));
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(back);
        bar.add(forward);
        bar.add(home);
    }

    private static Action action(String key, ISharedImages images, String image, Runnable what) {
        Action action = new Action(Messages.get(key), images.getImageDescriptor(image)) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setToolTipText(action.getText());
        return action;
    }

    /** Shows a page. @param target path in the bundle of the help, with anchor if wanted */
    public void show(String target) {
        if (!target.equals(target())) {
            add(new Place(target, null));
        }
        open();
    }

    /** Shows a page that was made just now. @param xhtml the whole page, well-formed */
    public void showMade(String xhtml) {
        add(new Place("", xhtml));
        open();
    }

    /** The page shown now, with anchor; empty for one that was made. */
    public String target() {
        return position < 0 ? "" : history.get(position).target();
    }

    /** The reader followed a link inside the browser, or the browser tells that it has opened what we asked for. */
    private void visited(String target) {
        if (!target.equals(target())) {
            add(new Place(target, null));
            update();
        }
    }

    private void add(Place place) {
        while (history.size() > position + 1) {
            history.removeLast();
        }
        history.add(place);
        position++;
    }

    private void move(int steps) {
        if (position + steps >= 0 && position + steps < history.size()) {
            position += steps;
            open();
        }
    }

    private void open() {
        Place place = history.get(position);
        if (pane == null) {
            update();
            return;
        }
        if (place.made() != null) {
            pane.showMade(place.made());
        } else {
            String[] parts = place.target().split("#", 2);
            pane.show(parts[0], parts.length > 1 ? parts[1] : "");
        }
        update();
    }

    private void update() {
        back.setEnabled(position > 0);
        forward.setEnabled(position < history.size() - 1);
        pages.topics().stream().filter(this::isOn).findFirst()
                .ifPresentOrElse(topic -> contents.setSelection(new StructuredSelection(topic)),
                () -> contents.setSelection(StructuredSelection.EMPTY));
    }

    private boolean isOn(HelpPages.Topic topic) {
        return target().split("#", 2)[0].equals(topic.path());
    }

    @Override
    public void setFocus() {
        (pane == null ? contents.getControl() : pane.control()).setFocus();
    }

    /** The text shown, for tests and for screen readers; empty in a browser, which tells them itself. */
    String shownText() {
        return pane != null && pane.control() instanceof org.eclipse.swt.custom.StyledText text ? text.getText() : "";
    }

    /** True if pages are shown as styled text because no browser could be embedded. */
    boolean isPlain() {
        return pane instanceof TextPane;
    }
}
