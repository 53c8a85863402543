/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.TimelineOptions;
import org.continuityworkbench.diagram.timeline.TimelinePicture;
import org.continuityworkbench.diagram.timeline.TimelineScene;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.report.ReplayComparison;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.Icons;
import org.continuityworkbench.ui.KeyText;
import org.continuityworkbench.ui.export.PictureFile;
import org.continuityworkbench.ui.run.ElementSelection;
import org.continuityworkbench.ui.run.ModelLinks;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.scene.SceneKeys;
import org.continuityworkbench.ui.session.SelectionElsewhere;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.part.ViewPart;

/** The current run over time, alone or beside the pinned one, as a picture or as a table. */
public final class TimelineView extends ViewPart implements RunService.Listener {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.timeline";

    private final ElementSelection selection = new ElementSelection();
    private RunService runs;
    private Composite stage;
    private TimelineChart chart;
    private TimelineTable table;
    private SelectionElsewhere elsewhere;
    private Label headline;
    private Label detail;
    private Text range;
    private Action pin;
    private Run shown;
    private Run compared;
    private String described = "";

    @Override
    public void createPartControl(Composite parent) {
        runs = getSite().getService(RunService.class);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(6, 2).applyTo(head);
        headline = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
        new Label(head, SWT.NONE).setText(Messages.range);
        range = new Text(head, SWT.SINGLE | SWT.BORDER);
        range.setToolTipText(Messages.range_tooltip);
        AccessibleName.give(range, Messages.range);
        GridDataFactory.fillDefaults().hint(190, SWT.DEFAULT).applyTo(range);
        range.addListener(SWT.DefaultSelection, event -> showRange(range.getText()));
        stage = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stage);
        StackLayout stack = new StackLayout();
        stage.setLayout(stack);
        chart = new TimelineChart(stage, this::windowChanged, runs::setCursor);
        table = new TimelineTable(stage, () -> NLS.bind(Messages.table_name, getTitle(), headline.getText()), this::choose,
                row -> open(row.element()));
        stack.topControl = chart.canvas();
        detail = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(detail);
        chart.canvas().onSelected(element -> {
            if (shown != null) {
                selection.select(shown, element);
            }
        });
        chart.canvas().onOpened(this::open);
        chart.onMarked(this::tell);
        chart.canvas().addListener(SWT.MouseDown, event -> describe(event.x, event.y));
        getSite().setSelectionProvider(selection);
        chart.keys(getSite());
        actions(getViewSite().getActionBars().getToolBarManager());
        elsewhere = new SelectionElsewhere(this, () -> shown == null ? null : shown.session().deployment(), this::follow);
        runs.addListener(this);
        runsChanged();
    }

    private void open(String element) {
        if (shown != null) {
            ModelLinks.reveal(getSite().getPage(), shown, element);
        }
    }

    /** A row does what a click on its bar, its flag or its name does. */
    private void choose(TimelineRows.Row row) {
        if (shown != null) {
            described = row.told();
            tell(described);
            mark(row.element());
            row.at().ifPresent(runs::setCursor);
            selection.select(shown, row.element());
        }
    }

    /** What other parts of the window select is selected here as far as it has a lane. */
    private void follow(List<EObject> elements) {
        elements.stream().filter(element -> !(element instanceof Deployment) && element instanceof Identified)
                .map(element -> ((Identified) element).getId()).filter(Objects::nonNull).findFirst().ifPresent(element -> {
                    mark(element);
                    if (isTable()) {
                        table.reveal(element);
                    }
                });
    }

    private void mark(String element) {
        chart.canvas().setSelection(element.isEmpty() ? Set.of() : Set.of(element));
    }

    private boolean isTable() {
        return stage.getLayout() instanceof StackLayout stack && stack.topControl == table.control();
    }

    /** Shows the table in place of the picture, or the picture again; what has the keyboard hands it over. */
    private void showTable(boolean on) {
        boolean focus = chart.canvas().isFocusControl() || table.tree().isFocusControl();
        ((StackLayout) stage.getLayout()).topControl = on ? table.control() : chart.canvas();
        stage.layout();
        fillTable();
        if (on) {
            chart.canvas().selection().stream().findFirst().ifPresent(table::reveal);
        }
        if (focus) {
            setFocus();
        }
    }

    /** A table that nobody sees costs nothing. */
    private void fillTable() {
        if (isTable()) {
            table.show(chart.timeline(), chart.window(), runs.cursor());
        }
    }

    private void actions(IToolBarManager bar) {
        bar.add(action(SceneKeys.ZOOM_IN, "zoom-in", Messages.zoomIn, Messages.zoomIn_tooltip, on -> chart.zoomIn()));
        bar.add(action(SceneKeys.ZOOM_OUT, "zoom-out", Messages.zoomOut, Messages.zoomOut_tooltip, on -> chart.zoomOut()));
        bar.add(action(SceneKeys.ALL, "all", Messages.all, Messages.all_tooltip, on -> chart.setWindow(null)));
        Action fold = toggle("fold", Messages.fold, Messages.fold_tooltip, chart::setFolding);
        fold.setChecked(true);
        bar.add(fold);
        bar.add(toggle("affected", Messages.affected, Messages.affected_tooltip, on -> {
            chart.setAffectedOnly(on);
            fillTable();
        }));
        bar.add(toggle("table", Messages.table, Messages.table_tooltip, this::showTable));
        bar.add(new Separator());
        pin = toggle("pin", Messages.pin, Messages.pin_tooltip, on -> runs.pin(on ? runs.current().orElse(null) : null));
        bar.add(pin);
        bar.add(new Separator());
        bar.add(bound(action(ID + ".export", "export", Messages.export, Messages.export_tooltip, on -> askAndExport())));
        getViewSite().getActionBars().updateActionBars();
    }

    private Action toggle(String name, String text, String tooltip, Consumer<Boolean> what) {
        return bound(new Tool(ID + "." + name, name, text, tooltip, IAction.AS_CHECK_BOX, what));
    }

    private Action action(String command, String icon, String text, String tooltip, Consumer<Boolean> what) {
        return new Tool(command, icon, text, tooltip, IAction.AS_PUSH_BUTTON, what);
    }

    /** Lets the command of an action do what the action does, wherever in the view the keyboard is. */
    private Action bound(Action action) {
        getSite().getService(IHandlerService.class).activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
        return action;
    }

    private final class Tool extends Action {

        private final Consumer<Boolean> what;

        Tool(String command, String icon, String text, String tooltip, int style, Consumer<Boolean> what) {
            super(text, style);
            this.what = what;
            setActionDefinitionId(command);
            setImageDescriptor(Icons.of(icon));
            setToolTipText(KeyText.with(tooltip, command, getSite().getService(IBindingService.class)));
        }

        @Override
        public void run() {
            what.accept(isChecked());
        }
    }

    @Override
    public void runsChanged() {
        Optional<Run> current = runs.current();
        Optional<Run> pinned = runs.pinned();
        pin.setChecked(pinned.isPresent());
        pin.setEnabled(current.isPresent());
        Run other = pinned.filter(run -> run != current.orElse(null)).orElse(null);
        if (shown != null && current.filter(run -> run.session() == shown.session()).isEmpty()) {
            // elements of another deployment may have the same identifiers
            mark("");
            described = "";
        }
        if (current.isEmpty()) {
            shown = null;
            compared = null;
            headline.setText(Messages.nothing);
            detail.setText("");
            range.setText("");
            chart.show(null);
            fillTable();
            return;
        }
        boolean changed = shown != current.get() || compared != other;
        shown = current.get();
        compared = other;
        if (changed && other == null) {
            chart.show(shown.timeline());
            windowChanged();
        } else if (changed) {
            compare(other, shown);
        }
        headline();
        cursorMoved();
    }

    private void headline() {
        String text = compared == null ? shown.verdict() : ReplayComparison.delta(compared.trace(), shown.trace());
        String line = shown.stale().map(reason -> NLS.bind(Messages.stale, reason, text)).orElse(text);
        headline.setText(line.replace("&", "&&"));
        headline.setToolTipText(line);
    }

    /** Two timelines are put together in the background. */
    private void compare(Run before, Run now) {
        Job job = Job.create(Messages.compare, monitor -> {
            Timeline both = ReplayComparison.of(before.trace(), now.trace());
            getSite().getShell().getDisplay().asyncExec(() -> {
                if (shown == now && compared == before && !chart.canvas().isDisposed()) {
                    chart.show(both);
                    windowChanged();
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    @Override
    public void failed(String text) {
        tell(text);
    }

    @Override
    public void cursorMoved() {
        chart.setCursor(runs.cursor());
        if (isTable()) {
            table.setCursor(runs.cursor());
        }
        if (chart.timeline() != null && runs.cursor().isPresent()) {
            long now = runs.cursor().getAsLong();
            String marks = chart.timeline().marks().stream().filter(mark -> mark.at() == now).map(Timeline.Mark::text)
                    .collect(Collectors.joining("; "));
            tell(marks.isEmpty() ? described : described.isEmpty() || marks.contains(described) ? marks : described + "  |  " + marks);
            described = "";
        }
    }

    /** A line below the chart; all of it in the tooltip where the window is narrow. */
    private void tell(String text) {
        detail.setText(text.replace("&", "&&"));
        detail.setToolTipText(text);
    }

    private void windowChanged() {
        range.setText(chart.timeline() == null ? "" : TimeText.format(chart.window()));
        detail.setText("");
        fillTable();
    }

    /** Shows exactly a range such as {@code T+7:59..T+8:01}; says below the chart what is wrong with another text. */
    public void showRange(String text) {
        try {
            chart.setWindow(TimeText.parseRange(text));
        } catch (IllegalArgumentException e) {
            tell(e.getMessage());
        }
    }

    private void describe(int x, int y) {
        String text = chart.textAt(x, y);
        described = text == null ? "" : text;
        tell(described);
    }

    private void askAndExport() {
        if (shown == null) {
            return;
        }
        PictureFile.ask(getSite().getShell(), Messages.export_tooltip, shown.session().path().getParent(), shown.trace().scenario().id())
                .ifPresent(this::export);
    }

    /**
     * Writes what is shown, with title, legend and the list of marks, as SVG or PNG.
     *
     * @return the job that does it
     */
    public Job export(Path file) {
        TimelineOptions options = new TimelineOptions(TimelineOptions.FILE.width(), Optional.of(chart.window()), chart.isFolding(), true);
        SceneCanvas canvas = chart.canvas();
        return PictureFile.write(Messages.export_job, TimelineScene.of(chart.timeline(), options).scene(), canvas.theme(), file,
                canvas.getDisplay());
    }

    /** The canvas, for those who look at the window. */
    public SceneCanvas canvas() {
        return chart.canvas();
    }

    /** The table, for those who look at the window. */
    public Tree table() {
        return table.tree();
    }

    /** What is drawn now; null for nothing. */
    public TimelinePicture picture() {
        return chart.picture();
    }

    /** The line above the chart. */
    public String headlineText() {
        return headline.getText();
    }

    /** The line below the chart. */
    public String detailText() {
        return detail.getText();
    }

    /** The range as it stands in its field. */
    public String rangeText() {
        return range.getText();
    }

    @Override
    public void setFocus() {
        if (isTable()) {
            table.setFocus();
        } else {
            chart.canvas().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (runs != null) {
            runs.removeListener(this);
            elsewhere.dispose();
        }
        super.dispose();
    }
}
