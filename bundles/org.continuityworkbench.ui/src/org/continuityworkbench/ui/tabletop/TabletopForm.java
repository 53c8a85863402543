/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.continuityworkbench.report.Actions;
import org.continuityworkbench.report.ReplayTimeline;
import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.ui.AccessibleName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What the table sees of an exercise, and where it says what it decides. Shows what it is told and knows nothing of replays. */
final class TabletopForm {

    /** What the buttons do. */
    interface Actor {

        void begin();

        void decide();

        void takeBack();

        void goOn();

        void export();
    }

    private static final int SECOND_MILLIS = 1000;

    private final Actor actor;
    private final Runnable tick = this::tick;
    private Exercise exercise;
    private boolean busy;
    private Label headline;
    private Label timer;
    private Label since;
    private Text known;
    private TableViewer choices;
    private Combo who;
    private Text note;
    private Button begin;
    private Button decide;
    private Button takeBack;
    private Button goOn;
    private Button export;
    private Text consequence;
    private Text soFar;
    private Text participants;

    TabletopForm(Composite parent, Actor actor) {
        this.actor = actor;
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
        createHead(parent);
        known = area(parent, Messages.known, 90);
        createChoices(parent);
        createWho(parent);
        createButtons(parent);
        consequence = area(parent, Messages.consequence, 90);
        soFar = area(parent, Messages.soFar, 60);
        participants = field(parent, Messages.participants);
        showNothing();
        enable();
        tick();
    }

    private void createHead(Composite parent) {
        headline = new Label(parent, SWT.WRAP);
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(headline);
        Composite times = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(times);
        timer = new Label(times, SWT.RIGHT);
        timer.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        timer.setToolTipText(Messages.timer_tooltip);
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(timer);
        since = new Label(times, SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(since);
    }

    private static Text area(Composite parent, String title, int height) {
        title(parent, title);
        Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        AccessibleName.give(text, title);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(240, height).applyTo(text);
        return text;
    }

    private static Text field(Composite parent, String title) {
        title(parent, title);
        Text text = new Text(parent, SWT.SINGLE | SWT.BORDER);
        AccessibleName.give(text, title);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text);
        return text;
    }

    private static void title(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
    }

    private void createChoices(Composite parent) {
        title(parent, Messages.choices);
        Composite box = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(240, 150).applyTo(box);
        TableColumnLayout layout = new TableColumnLayout();
        box.setLayout(layout);
        choices = new TableViewer(box, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        choices.setContentProvider(ArrayContentProvider.getInstance());
        choices.getTable().setHeaderVisible(true);
        AccessibleName.give(choices.getTable(), Messages.choices);
        // what holds for an action is told after the decision: the team has to know it
        column(layout, Messages.column_action, 65, rule -> Actions.describe(rule.action().getName()));
        column(layout, Messages.column_role, 35, ActionRule::owner);
        choices.addSelectionChangedListener(event -> enable());
        choices.addDoubleClickListener(event -> actor.decide());
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<ActionRule, String> text) {
        TableViewerColumn column = new TableViewerColumn(choices, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object rule) {
                return text.apply((ActionRule) rule);
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80, true));
    }

    /** Who decides, and why: asked before the decision, so that it is written down with it. */
    private void createWho(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.who);
        who = new Combo(row, SWT.DROP_DOWN);
        AccessibleName.give(who, Messages.who);
        who.setItems(ActionRule.roles().toArray(String[]::new));
        who.select(0);
        who.setToolTipText(Messages.who_tooltip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(who);
        new Label(row, SWT.NONE).setText(Messages.note);
        note = new Text(row, SWT.SINGLE | SWT.BORDER);
        AccessibleName.give(note, Messages.note);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(note);
    }

    private void createButtons(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(row);
        begin = button(row, Messages.begin, actor::begin);
        decide = button(row, Messages.decide, actor::decide);
        takeBack = button(row, Messages.takeBack, actor::takeBack);
        goOn = button(row, Messages.goOn, actor::goOn);
        export = button(row, Messages.export, actor::export);
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /**
     * Shows where an exercise stands; nothing is being replayed any more.
     *
     * @param now null for none
     */
    void show(Exercise now) {
        exercise = now;
        busy = false;
        if (exercise == null) {
            showNothing();
        } else {
            showStory();
        }
        enable();
        headline.getParent().layout();
        showTimes();
    }

    private void showNothing() {
        headline.setText(Messages.nothing);
        known.setText("");
        soFar.setText("");
        choices.setInput(List.of());
    }

    private void showStory() {
        String moment = ReplayTimeline.moment(exercise.trace(), exercise.now());
        headline.setText(NLS.bind(Messages.headline, new Object[] {exercise.name(), moment, exercise.situation().text()})
                .replace("&", "&&"));
        known.setText(exercise.known().stream().map(mark -> mark.text()).collect(java.util.stream.Collectors.joining("\n")));
        known.setSelection(known.getCharCount());
        choices.setInput(exercise.choices());
        soFar.setText(Minutes.soFar(exercise));
        boolean forbidden = !exercise.decisions().isEmpty() && exercise.decisions().getLast().forbidden();
        consequence.setFont(forbidden ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
    }

    /** Nothing can be decided while a decision is being replayed. */
    void work() {
        busy = true;
        enable();
    }

    /** True from {@link #work} until it is shown where the exercise stands. */
    boolean isBusy() {
        return busy;
    }

    /** Tells why no exercise can begin. */
    void refuse(String reason) {
        headline.setText(reason);
    }

    /** Tells what came of the last step. */
    void tell(String text) {
        boolean over = exercise != null && exercise.isOver();
        consequence.setText(over ? text + (text.isEmpty() ? "" : "\n") + NLS.bind(Messages.over, exercise.verdict()) : text);
    }

    private void enable() {
        boolean ready = exercise != null && !busy;
        begin.setEnabled(!busy);
        decide.setEnabled(ready && !choices.getStructuredSelection().isEmpty());
        takeBack.setEnabled(ready && !exercise.decisions().isEmpty());
        goOn.setEnabled(ready && !exercise.isOver());
        export.setEnabled(ready);
    }

    private void tick() {
        if (!timer.isDisposed()) {
            showTimes();
            timer.getDisplay().timerExec(SECOND_MILLIS, tick);
        }
    }

    private void showTimes() {
        timer.setText(exercise == null ? "" : Minutes.clock(exercise.elapsed()));
        since.setText(exercise == null ? "" : NLS.bind(Messages.since, Minutes.clock(exercise.sinceLast())));
    }

    boolean isDisposed() {
        return headline.isDisposed();
    }

    void setFocus() {
        choices.getTable().setFocus();
    }

    /** What is to be decided; empty if nothing is selected. */
    Optional<ActionRule> chosen() {
        return Optional.ofNullable((ActionRule) choices.getStructuredSelection().getFirstElement());
    }

    /** Role that decides. */
    String role() {
        return who.getText();
    }

    /** What the team wants to have in the minutes. */
    String note() {
        return note.getText();
    }

    void clearNote() {
        note.setText("");
    }

    /** Who takes part, as they wrote it. */
    String participants() {
        return participants.getText();
    }

    TableViewer choices() {
        return choices;
    }

    Button decideButton() {
        return decide;
    }

    Button goOnButton() {
        return goOn;
    }

    Button takeBackButton() {
        return takeBack;
    }

    Text noteField() {
        return note;
    }

    Combo whoField() {
        return who;
    }

    String consequenceText() {
        return consequence.getText();
    }

    String knownText() {
        return known.getText();
    }

    String minutesText() {
        return soFar.getText();
    }

    String timerText() {
        return timer.getText();
    }
}
