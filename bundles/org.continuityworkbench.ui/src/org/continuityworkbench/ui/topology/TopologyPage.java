/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.diagram.topology.TopologyOptions;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.ui.editor.EditorPage;
import org.continuityworkbench.ui.export.PictureFile;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.scene.SceneKeys;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.FirstLayout;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.values.NameField;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.keys.IBindingService;

/**
 * The page with the picture of the deployment. A change of the model is laid out in the background; meanwhile the last picture stays and
 * can be used. The picture itself is never stored.
 */
public final class TopologyPage extends EditorPage {

    /** The smallest zoom at which names can be read. */
    private static final double READABLE = 0.7;
    private static final int RESIZE_MILLIS = 150;
    private static final int SMALL = 50;

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged() {
            // not within the command, and once for many commands in a row
            if (!waiting) {
                waiting = true;
                canvas.getDisplay().asyncExec(TopologyPage.this::relayout);
            }
        }

        @Override
        public void findingsChanged() {
            redraw();
        }
    };

    private final TopologyActions actions;
    private TopologyBar bar;
    private TopologyPalette palette;
    private SceneCanvas canvas;
    private PictureJob pictures;
    private ItemLabels labels;
    private EObject selected;
    /** First element of a connection that is being made; empty while none is. */
    private String connectFrom = "";
    private boolean connecting;
    private ReplayOverlay replay;
    private Supplier<Overlay> overlay = () -> Overlay.NONE;
    private boolean statesShown = true;
    private boolean detailsShown = true;
    private boolean waiting;
    private final Runnable reshape = this::redraw;
    private EObject awaited;

    public TopologyPage(Host host) {
        super(host);
        actions = new TopologyActions(session());
        selected = session().deployment();
    }

    @Override
    public String title() {
        return Messages.title;
    }

    @Override
    public Control create(Composite parent) {
        labels = new ItemLabels(session().domain().getAdapterFactory());
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(page);
        bar = new TopologyBar(this, page, host().site().getService(IBindingService.class));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar.control());
        palette = new TopologyPalette(this, page, actions, labels);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(palette.control());
        canvas = new SceneCanvas(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        canvas.setLeastZoom(READABLE);
        canvas.addListener(SWT.Resize, event -> canvas.getDisplay().timerExec(RESIZE_MILLIS, reshape));
        canvas.onSelected(this::chosen);
        canvas.onOpened(element -> showInSource());
        pictures = new PictureJob(page.getDisplay(), this::shown);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        TopologyMenu filler = new TopologyMenu(this, actions, labels);
        menu.addMenuListener(filler::fill);
        canvas.setMenu(menu.createContextMenu(canvas));
        SceneKeys.walk(canvas, host().site())
                .on(SceneKeys.NONE, this::selectNothing)
                .on(IWorkbenchCommandConstants.EDIT_DELETE, this::delete)
                .on(IWorkbenchCommandConstants.FILE_RENAME, this::rename);
        session().addListener(watcher);
        session().takeLayout().ifPresentOrElse(first -> {
            pictures.begin(first);
            page.getDisplay().asyncExec(this::redraw);
        }, () -> page.getDisplay().asyncExec(this::relayout));
        replay = new ReplayOverlay(host().site().getService(RunService.class), session(), this::setOverlay);
        replay.update();
        return page;
    }

    /** Draws the model as it is now; on a copy, so that it may change meanwhile. */
    private void relayout() {
        waiting = false;
        if (canvas.isDisposed()) {
            return;
        }
        pictures.draw(EcoreUtil.copy(session().deployment()), options(), findings(), overlayShown());
    }

    /** Draws other marks on the layout that is there. */
    private void redraw() {
        if (!canvas.isDisposed()) {
            pictures.draw(null, options(), findings(), overlayShown());
        }
    }

    /** The sites are arranged for the room that there is; a page that was never seen has none yet. */
    private TopologyOptions options() {
        Rectangle room = canvas.getClientArea();
        boolean seen = room.width > SMALL && room.height > SMALL;
        return new TopologyOptions(detailsShown, seen ? (double) room.width / room.height : FirstLayout.LOW);
    }

    /** Whether hosts, applications and access points are shown; true at first. */
    void setDetailsShown(boolean on) {
        detailsShown = on;
        redraw();
    }

    private Map<String, Mark> findings() {
        return Marks.of(session().findings().findings());
    }

    private Supplier<Overlay> overlayShown() {
        return statesShown ? overlay : () -> Overlay.NONE;
    }

    /** Shows something else over the findings, such as the state at a moment of a replay. */
    void setOverlay(Supplier<Overlay> newOverlay) {
        overlay = newOverlay;
        redraw();
    }

    /** Whether states of a replay are shown; true at first. */
    void setStatesShown(boolean on) {
        statesShown = on;
        redraw();
    }

    private void shown(Scene scene) {
        if (!canvas.isDisposed()) {
            canvas.setScene(scene);
            // a picture that was asked for before the element was made may come first
            if (awaited instanceof Identified created && canvas.elements().contains(created.getId())) {
                reveal(List.of(created));
            }
        }
    }

    private void chosen(String id) {
        awaited = null;
        selected = actions.element(id).map(EObject.class::cast).orElse(session().deployment());
        palette.update();
        if (connecting && !id.isEmpty()) {
            connect(id);
        }
        select(List.of(selected));
    }

    private void connect(String id) {
        if (connectFrom.isEmpty() || connectFrom.equals(id)) {
            connectFrom = id;
            return;
        }
        List<Connections.Way> ways = actions.connections(connectFrom, id);
        String first = name(connectFrom);
        setConnecting(false);
        if (ways.isEmpty()) {
            bar.say(NLS.bind(Messages.connect_none, first, name(id)));
        } else if (ways.size() == 1) {
            ways.get(0).make().run();
        } else {
            bar.choose(ways, canvas);
        }
    }

    private String name(String id) {
        return actions.element(id).map(org.continuityworkbench.core.query.Deployments::label).orElse(id);
    }

    /** The next two elements that are selected will be connected. */
    void setConnecting(boolean on) {
        connecting = on;
        connectFrom = on && canvas.selection().size() == 1 ? canvas.selection().iterator().next() : "";
        bar.say(on ? Messages.connect_hint : "");
        palette.update();
    }

    boolean isConnecting() {
        return connecting;
    }

    private void selectNothing() {
        canvas.choose("");
        if (connecting) {
            setConnecting(false);
        }
    }

    /** The element that is selected; the deployment itself where nothing is. */
    EObject selected() {
        // what was selected may have been removed meanwhile
        boolean there = selected != null && EcoreUtil.isAncestor(session().deployment(), selected);
        return there ? selected : session().deployment();
    }

    /** Identifiers of all elements that the picture shows. */
    List<String> elements() {
        return canvas.elements();
    }

    SceneCanvas canvas() {
        return canvas;
    }

    TopologyPalette palette() {
        return palette;
    }

    TopologyActions actions() {
        return actions;
    }

    /** Creates an element of a kind where the selection says; says so where it says nothing. */
    void create(CommandParameter kind) {
        actions.ownerFor(kind, selected()).ifPresentOrElse(owner -> show(actions.create(owner, kind)),
                () -> bar.say(NLS.bind(Messages.create_where, TopologyActions.title(kind))));
    }

    /** Selects a new element, in the picture as soon as it is drawn. */
    void show(EObject created) {
        selected = created;
        select(List.of(created));
        awaited = created;
    }

    void delete() {
        actions.delete(List.of(selected()));
        chosen("");
    }

    /** Opens a field for the name over the figure. */
    void rename() {
        if (selected() instanceof NamedElement element && !(element instanceof Deployment)) {
            canvas.scene().boxOf(element.getId())
                    .ifPresent(box -> NameField.open(canvas, place(box), element.getName(), name -> actions.rename(element, name)));
        }
    }

    private Rectangle place(Figure.Box box) {
        canvas.reveal(box.element());
        Point start = canvas.toCanvas(box.x(), box.y());
        Point end = canvas.toCanvas(box.x() + box.width(), box.y() + box.height());
        return new Rectangle(start.x, start.y, end.x - start.x, end.y - start.y);
    }

    @Override
    public void find() {
        bar.focusSearch();
    }

    void showInSource() {
        host().showInSource(selected());
    }

    void export() {
        String name = session().file().getFullPath().removeFileExtension().lastSegment();
        PictureFile.ask(canvas.getShell(), Messages.export, session().path().getParent(), name)
                .ifPresent(this::export);
    }

    /** Writes the picture as it is shown, in a job that it returns. */
    Job export(Path to) {
        return PictureFile.write(Messages.export_job, canvas.scene(), canvas.theme(), to, canvas.getDisplay());
    }

    @Override
    public void reveal(List<EObject> elements) {
        awaited = null;
        selected = elements.size() == 1 ? elements.get(0) : session().deployment();
        List<String> figures = TopologyActions.figures(elements, canvas.elements());
        canvas.setSelection(new LinkedHashSet<>(figures));
        figures.stream().findFirst().ifPresent(canvas::reveal);
        palette.update();
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        session().removeListener(watcher);
        if (replay != null) {
            replay.dispose();
        }
        if (pictures != null) {
            pictures.cancel();
        }
        if (labels != null) {
            labels.dispose();
        }
    }
}
