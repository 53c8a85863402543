/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.timeline.CurveScene;
import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.diagram.timeline.TimelinePicture;
import org.continuityworkbench.report.ReplayCauses;
import org.continuityworkbench.report.ReplayComparison;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.Icons;
import org.continuityworkbench.ui.report.ExportReportHandler;
import org.continuityworkbench.ui.report.ReportFile;
import org.continuityworkbench.ui.run.ElementSelection;
import org.continuityworkbench.ui.run.ModelLinks;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.scene.SceneKeys;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/**
 * What the current run answers: the verdict, its figures row by row, the age of reports as a curve. A chosen row moves the cursor of all
 * views to its cause and tells the chain of events; a double click leads to the element of the model. The fields above replay with other
 * settings at once.
 */
public final class ResultsView extends ViewPart implements RunService.Listener {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.results";

    private static final int LOWEST_CURVE = 150;
    private static final int NARROWEST = 70;

    private final ElementSelection selection = new ElementSelection();
    private RunService runs;
    private Label verdict;
    private Label note;
    private WhatIf whatIf;
    private TableViewer table;
    private Text cause;
    private SceneCanvas curve;
    private TimelinePicture picture;
    private Run shown;
    /** The run that trials began from. */
    private Run base;

    @Override
    public void createPartControl(Composite parent) {
        runs = getSite().getService(RunService.class);
        GridLayoutFactory.fillDefaults().spacing(0, 4).margins(6, 4).applyTo(parent);
        verdict = new Label(parent, SWT.WRAP);
        verdict.setFont(bold());
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(verdict);
        note = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(note);
        whatIf = new WhatIf(parent, (story, settings) -> runs.start(shown.session(), shown.request().trial(story, settings)),
                this::backToBase);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(whatIf.control());
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createTable(sash);
        curve = new SceneCanvas(sash, SWT.BORDER);
        curve.setZooming(false);
        SceneKeys.scroll(curve, getSite());
        curve.addListener(SWT.Resize, event -> drawCurve());
        curve.addListener(SWT.MouseDown, event -> {
            if (picture != null) {
                runs.setCursor(picture.axis().time(curve.sceneX(event.x)));
            }
        });
        cause = new Text(sash, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        AccessibleName.give(cause, Messages.column_when);
        cause.setText(Messages.cause_none);
        sash.setWeights(12, 8, 4);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new RunsMenu(runs));
        bar.add(exportAction());
        getViewSite().getActionBars().updateActionBars();
        getSite().setSelectionProvider(selection);
        runs.addListener(this);
        runsChanged();
    }

    private Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    private void createTable(Composite parent) {
        Composite box = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        box.setLayout(layout);
        table = new TableViewer(box, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.getTable().setHeaderVisible(true);
        AccessibleName.give(table.getTable(), getTitle());
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.column_kind, 32, ResultRow::answer);
        column(layout, Messages.column_where, 26, ResultRow::where);
        column(layout, Messages.column_when, 42, ResultRow::when);
        WrappedRows.of(table.getTable());
        ColumnViewerToolTipSupport.enableFor(table);
        table.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof ResultRow row) {
                choose(row);
            }
        });
        table.addDoubleClickListener(event -> {
            if (table.getStructuredSelection().getFirstElement() instanceof ResultRow row && shown != null) {
                ModelLinks.reveal(getSite().getPage(), shown, row.element());
            }
        });
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<ResultRow, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((ResultRow) row);
            }

            @Override
            public Font getFont(Object row) {
                return ((ResultRow) row).bad() ? bold() : null;
            }

            @Override
            public String getToolTipText(Object row) {
                return text.apply((ResultRow) row);
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, NARROWEST, true));
    }

    /** Looks at the moment of a row and says what led to it. */
    private void choose(ResultRow row) {
        if (shown == null) {
            return;
        }
        runs.setCursor(row.at());
        selection.select(shown, row.element());
        List<Mark> chain = ReplayCauses.of(shown.trace(), row.event());
        String answer = row.answer() + (row.where().isEmpty() ? "" : " (" + row.where() + ")") + ", " + row.when();
        cause.setText(chain.isEmpty() ? answer : answer + "\n" + NLS.bind(Messages.cause, chain.stream().map(Mark::text)
                .collect(Collectors.joining("\n"))));
    }

    private Action exportAction() {
        Action action = new Action(Messages.export) {
            @Override
            public void run() {
                if (shown != null) {
                    ExportReportHandler.export(getSite().getWorkbenchWindow(), shown.session(), Optional.of(shown), null);
                }
            }
        };
        action.setToolTipText(Messages.export_tooltip);
        action.setImageDescriptor(Icons.of("export"));
        return action;
    }

    /** Writes what this view and the timeline show of the current run, in the form that the name of the file asks for. */
    public Job export(Path file) {
        return ReportFile.write(file, shown.session(), Optional.of(shown), getSite());
    }

    @Override
    public void runsChanged() {
        Run before = shown;
        shown = runs.current().orElse(null);
        base = shown == null || shown.request().trial() ? base : shown;
        whatIf.show(shown);
        verdict.setText(shown == null ? Messages.nothing : shown.verdict().replace("&", "&&"));
        note.setText(shown == null ? "" : notes(shown).replace("&", "&&"));
        if (shown != before) {
            table.setInput(shown == null ? List.of() : ResultRow.of(shown));
            cause.setText(Messages.cause_none);
            drawCurve();
        }
        verdict.getParent().layout();
        cursorMoved();
    }

    private String notes(Run run) {
        String digests = NLS.bind(Messages.digests, run.model().abbreviated(), run.basis().substring(0, 12));
        String stale = run.stale().map(reason -> NLS.bind(Messages.stale, reason) + "\n").orElse("");
        Optional<Run> pinned = runs.pinned().filter(other -> other != run);
        String delta = pinned.map(other -> ReplayComparison.delta(other.trace(), run.trace()) + "\n").orElse("");
        String title = NLS.bind(run.request().trial() ? Messages.trialOf : Messages.runOf, run.request().name());
        return stale + delta + title + "  " + Messages.estimate + "  " + digests;
    }

    /** Shows the run that the trial began from. */
    private void backToBase() {
        if (base != null && runs.runs().contains(base)) {
            runs.show(base);
        }
    }

    private void drawCurve() {
        Rectangle area = curve.getClientArea();
        if (shown == null || area.width < 120 || area.height < 60) {
            picture = null;
            curve.setScene(new Scene("", "", Math.max(1, area.width), Math.max(1, area.height), List.of()));
            return;
        }
        picture = CurveScene.of(shown.delays(), area.width, Math.max(LOWEST_CURVE, area.height));
        curve.setScene(picture.scene());
        curve.zoomTo(1);
        curve.scrollTo(0, 0);
        cursorMoved();
    }

    @Override
    public void failed(String text) {
        verdict.setText(text.replace("&", "&&"));
        verdict.getParent().layout();
    }

    @Override
    public void cursorMoved() {
        if (picture == null || runs.cursor().isEmpty()) {
            curve.setOverlay(List.of());
            return;
        }
        double x = picture.axis().x(runs.cursor().getAsLong());
        curve.setOverlay(List.of(new Figure.Path("", "cursor", List.of(x, picture.top(), x, picture.bottom()), Figure.Tip.NONE,
                Figure.Tip.NONE, "")));
    }

    /** The rows, for those who look at the window. */
    public Table table() {
        return table.getTable();
    }

    /** Selects a row as a person would. */
    public void select(int index) {
        table.setSelection(new org.eclipse.jface.viewers.StructuredSelection(table.getElementAt(index)), true);
    }

    public String verdictText() {
        return verdict.getText();
    }

    public String noteText() {
        return note.getText();
    }

    public String causeText() {
        return cause.getText();
    }

    public SceneCanvas curve() {
        return curve;
    }

    /** Field of the stuck threshold, in hundredths of an hour. */
    public Spinner threshold() {
        return whatIf.threshold();
    }

    /** Button that ends a trial. */
    public Button reset() {
        return whatIf.reset();
    }

    /** Field of the length of the outage, in hundredths of an hour. */
    public Spinner outage() {
        return whatIf.outage();
    }

    @Override
    public void setFocus() {
        table.getTable().setFocus();
    }

    @Override
    public void dispose() {
        if (runs != null) {
            runs.removeListener(this);
        }
        super.dispose();
    }
}
