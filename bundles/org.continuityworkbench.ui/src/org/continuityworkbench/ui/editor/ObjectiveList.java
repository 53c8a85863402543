/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.diagram.scene.Style;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.editor.ObjectiveResult.Standing;
import org.continuityworkbench.ui.run.ReplayHandler;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.run.ScenarioLibrary;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/**
 * What the deployment shall achieve and what the last replay says to each of it, for which state of the model, and a way to replay. Where
 * there are many, they stand in a table: the widgets of a hundred would hold up the window.
 */
final class ObjectiveList {

    private static final int WIDTH = 260;
    /** As many as stand one below the other. */
    private static final int FEW = 12;
    private static final int TABLE_HEIGHT = 320;
    /** Width of the columns of the table: standing, objective, answer. */
    private static final int[] COLUMNS = {110, 240, 320};

    private final Composite parent;
    private final FormToolkit toolkit;
    private final DeploymentSession session;
    private final IEditorSite site;
    private final RunService runs;
    private final List<Row> rows = new ArrayList<>();
    private Table table;
    private List<String> shown = List.of();

    /** The widgets of one objective. */
    private record Row(CLabel badge, Label head, Label answer, Hyperlink link) {
    }

    ObjectiveList(Composite parent, FormToolkit toolkit, DeploymentSession session, IEditorSite site) {
        this.parent = parent;
        this.toolkit = toolkit;
        this.session = session;
        this.site = site;
        this.runs = site.getService(RunService.class);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(10, 4).applyTo(parent);
    }

    /** Shows how things stand now; false if that is what was shown before. */
    boolean refresh() {
        List<ObjectiveResult> results = results();
        List<String> now = new ArrayList<>(List.of(summary(results), changes(results)));
        results.forEach(result -> now.add(result.standing() + head(result.objective()) + answer(result)));
        if (now.equals(shown)) {
            return false;
        }
        boolean kept = shown.size() == now.size() && shown.get(1).isEmpty() == now.get(1).isEmpty();
        shown = now;
        if (!kept) {
            rebuild(results);
        }
        if (!results.isEmpty()) {
            Control[] heading = parent.getChildren();
            show((CLabel) heading[0], overall(results));
            ((Label) heading[1]).setText(escaped(now.get(0)));
            if (!now.get(1).isEmpty()) {
                ((Label) heading[2]).setText(escaped(now.get(1)));
            }
        }
        for (int i = 0; i < results.size(); i++) {
            if (table == null) {
                show(rows.get(i), results.get(i));
            } else {
                show(table.getItem(i), results.get(i));
            }
        }
        return true;
    }

    private void rebuild(List<ObjectiveResult> results) {
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
        rows.clear();
        table = null;
        if (results.isEmpty()) {
            text(2, false).setText(Messages.overview_noObjectives);
            return;
        }
        badge(1);
        text(1, true);
        if (!shown.get(1).isEmpty()) {
            text(2, false);
        }
        if (results.size() > FEW) {
            table(results.size());
        } else {
            for (int i = 0; i < results.size(); i++) {
                rows.add(row(i));
            }
        }
    }

    /** Each objective with the last replay that says something about it. */
    List<ObjectiveResult> results() {
        List<Run> own = runs.runs().stream().filter(run -> run.session() == session).toList();
        return session.deployment().getObjectives().stream().map(objective -> ObjectiveResult.of(objective, own)).toList();
    }

    private static Standing overall(List<ObjectiveResult> results) {
        for (Standing worst : List.of(Standing.MISSED, Standing.STALE, Standing.NOT_REPLAYED)) {
            if (results.stream().anyMatch(result -> result.standing() == worst)) {
                return worst;
            }
        }
        return Standing.MET;
    }

    private static String summary(List<ObjectiveResult> results) {
        if (results.isEmpty()) {
            return "";
        }
        long met = results.stream().filter(result -> result.standing() == Standing.MET).count();
        String counts = NLS.bind(Messages.objectives_summary, Figures.count(met), Figures.count(results.size()));
        return results.stream().map(ObjectiveResult::run).filter(run -> run != null && run.stale().isEmpty()).findFirst()
                .map(run -> counts + " " + NLS.bind(Messages.objectives_digest, run.model().abbreviated())).orElse(counts);
    }

    /** What was changed since the first of the replays that do not hold any more; empty if all hold. */
    private static String changes(List<ObjectiveResult> results) {
        return results.stream().filter(result -> result.standing() == Standing.STALE).findFirst().flatMap(result -> result.run().stale())
                .map(reason -> NLS.bind(Messages.objectives_stale, reason)).orElse("");
    }

    private Row row(int index) {
        CLabel badge = badge(3);
        Label head = text(1, true);
        Label answer = text(1, false);
        Hyperlink link = toolkit.createHyperlink(parent, "", SWT.NONE);
        link.addHyperlinkListener(new HyperlinkAdapter() {

            @Override
            public void linkActivated(HyperlinkEvent event) {
                replay(index);
            }
        });
        return new Row(badge, head, answer, link);
    }

    private void show(Row row, ObjectiveResult result) {
        show(row.badge(), result.standing());
        row.head().setText(escaped(head(result.objective())));
        row.answer().setText(escaped(answer(result)));
        row.link().setText(NLS.bind(Messages.objectives_replay, request(result).map(ReplayRequest::name).orElse(result.story())));
    }

    private void table(int size) {
        table = toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        AccessibleName.give(table, Messages.overview_objectives);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, TABLE_HEIGHT).applyTo(table);
        String[] titles = {Messages.objectives_standing, Messages.objectives_objective, Messages.objectives_said};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles[i]);
            column.setWidth(COLUMNS[i]);
        }
        table.setItemCount(size);
        table.addListener(SWT.DefaultSelection, event -> replay(table.indexOf((TableItem) event.item)));
        Label hint = text(2, false);
        hint.setText(Messages.objectives_hint);
    }

    private static void show(TableItem item, ObjectiveResult result) {
        item.setText(new String[] {word(result.standing()), head(result.objective()), answer(result)});
    }

    /** The ground of a badge is that of its state in pictures; it follows the theme when it is painted next. */
    private static void paint(CLabel badge) {
        if (badge.getData() instanceof String state) {
            Style style = SceneCanvas.themeOf(badge.getParent()).style(state);
            Color ground = SceneCanvas.colour(style.fill());
            if (!ground.equals(badge.getBackground())) {
                badge.setBackground(ground);
                badge.setForeground(SceneCanvas.colour(style.text()));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    private Label text(int columns, boolean bold) {
        Label label = toolkit.createLabel(parent, "", SWT.WRAP);
        if (bold) {
            label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        }
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private CLabel badge(int height) {
        // takes far less time to place than a label of the window system
        CLabel badge = new CLabel(parent, SWT.CENTER);
        badge.setMargins(0, 0, 0, 0);
        badge.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        // the stylesheets of the window leave colours alone that mean something
        badge.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        badge.addListener(SWT.Paint, event -> badge.getDisplay().asyncExec(() -> {
            if (!badge.isDisposed()) {
                paint(badge);
            }
        }));
        GridDataFactory.fillDefaults().span(1, height).align(SWT.FILL, SWT.BEGINNING).applyTo(badge);
        return badge;
    }

    /** A word on the ground that pictures use for the same state. */
    private void show(CLabel badge, Standing standing) {
        badge.setText(' ' + word(standing) + ' ');
        badge.setData(switch (standing) {
            case MET -> "up";
            case MISSED -> "down";
            case STALE -> "waiting";
            case NOT_REPLAYED -> "phase";
        });
        paint(badge);
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case MET -> Messages.objectives_met;
            case MISSED -> Messages.objectives_missed;
            case STALE -> Messages.objectives_staleBadge;
            case NOT_REPLAYED -> Messages.objectives_open;
        };
    }

    private static String head(Objective objective) {
        String name = objective.getName() == null ? String.valueOf(objective.getId()) : objective.getName();
        return objective.getLimit() == null ? name : NLS.bind(Messages.objectives_head, name, Durations.format(objective.getLimit()));
    }

    private static String answer(ObjectiveResult result) {
        return switch (result.standing()) {
            case NOT_REPLAYED -> Messages.objectives_notReplayed;
            case STALE -> NLS.bind(Messages.objectives_was, new Object[] {result.outcome().isMissed() ? Messages.objectives_missed
                    : Messages.objectives_met, result.outcome().text(), result.run().request().name()});
            default -> NLS.bind(Messages.objectives_answer, result.outcome().text(), result.run().request().name());
        };
    }

    /** The story that was replayed last for an objective, else the one of the library for its disruption. */
    private Optional<ReplayRequest> request(ObjectiveResult result) {
        if (result.run() != null) {
            return Optional.of(result.run().request());
        }
        return site.getService(ScenarioLibrary.class).find(result.story())
                .map(entry -> new ReplayRequest(entry.label(), entry.scenario(), SimulationSettings.ideal(), null, false));
    }

    private void replay(ObjectiveResult result) {
        try {
            Optional<ReplayRequest> request = request(result);
            if (request.isPresent()) {
                ReplayHandler.showViews(site.getPage());
                runs.start(session, request.get());
            }
        } catch (PartInitException e) {
            ILog.of(getClass()).error(e.getMessage(), e);
        }
    }

    /** Replays what tells about the objective at an index, as a click on its link does. */
    void replay(int index) {
        replay(results().get(index));
    }

    /** All texts shown, for those who look at the window. */
    List<String> shown() {
        return shown;
    }

    /** What holds all its widgets. */
    Composite control() {
        return parent;
    }
}
