/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.report.Actions;
import org.continuityworkbench.report.ReplayTimeline;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.Icons;
import org.continuityworkbench.ui.run.ReplayHandler;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.run.ScenarioLibrary;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * A tabletop exercise: what is known, what may and what must not be done now, what a decision would have done, and the minutes of it all.
 */
public final class TabletopView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.tabletop";
    private static final int SECOND_MILLIS = 1000;

    private Clock clock = Clock.systemUTC();
    private Exercise exercise;
    private boolean busy;
    private Label headline;
    private Label timer;
    private Text known;
    private TableViewer choices;
    private Text consequence;
    private Text note;
    private Text soFar;
    private Combo who;
    private Label since;
    private Text participants;
    private Button begin;
    private Button decide;
    private Button takeBack;
    private Button goOn;
    private Button export;
    private final Runnable tick = this::tick;
    private ExerciseReplay replay;
    private Action follow;
    private DeploymentSession session;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
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
        known = area(parent, Messages.known, 90);
        createChoices(parent);
        createWho(parent);
        createButtons(parent);
        consequence = area(parent, Messages.consequence, 90);
        soFar = area(parent, Messages.soFar, 60);
        participants = field(parent, Messages.participants);
        replay = new ExerciseReplay(getSite().getService(RunService.class));
        createFollow();
        refresh();
    }

    /** For whoever leads the exercise: the views tell what is still to come. */
    private void createFollow() {
        follow = new Action(Messages.replay, IAction.AS_CHECK_BOX) {

            @Override
            public void run() {
                replay.leave();
                followExercise();
            }
        };
        follow.setToolTipText(Messages.replay_tooltip);
        follow.setImageDescriptor(Icons.of("replay"));
        follow.setActionDefinitionId(ID + ".replay");
        getSite().getService(IHandlerService.class).activateHandler(follow.getActionDefinitionId(), new ActionHandler(follow));
        getViewSite().getActionBars().getToolBarManager().add(follow);
    }

    private void followExercise() {
        boolean open = session != null && getSite().getService(SessionService.class).sessions().contains(session);
        if (follow.isChecked() && exercise != null && open) {
            replay.show(session, exercise);
            ReplayHandler.showTimeline(getSite().getPage());
        }
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
        choices.addDoubleClickListener(event -> decide());
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
        begin = button(row, Messages.begin, this::begin);
        decide = button(row, Messages.decide, this::decide);
        takeBack = button(row, Messages.takeBack, () -> work(current -> {
            current.takeBack();
            return "";
        }));
        goOn = button(row, Messages.goOn, () -> {
            String text = note.getText();
            String role = who.getText();
            work(current -> {
                current.goOn(role, text);
                return "";
            });
        });
        export = button(row, Messages.export, this::askAndExport);
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Begins an exercise on the story of the current run or, without one, on the loss of connectivity of the library. */
    private void begin() {
        RunService runs = getSite().getService(RunService.class);
        SessionService sessions = getSite().getService(SessionService.class);
        if (sessions.active().isEmpty()) {
            headline.setText(Messages.noDeployment);
            return;
        }
        DeploymentSession active = sessions.active().get();
        if (runs.current().isPresent() && runs.current().get().session() == active) {
            begin(active, runs.current().get().request(), clock);
        } else {
            getSite().getService(ScenarioLibrary.class).find(ScenarioLibrary.DEFAULT).ifPresent(entry -> begin(active,
                    new ReplayRequest(entry.label(), entry.scenario(), org.continuityworkbench.simulation.SimulationSettings.ideal(), null,
                            false), clock));
        }
    }

    /**
     * Begins an exercise.
     *
     * @param on   the deployment, as it is now
     * @param time tells how long the team takes
     */
    public void begin(DeploymentSession on, ReplayRequest request, Clock time) {
        clock = time;
        session = on;
        replay.leave();
        Deployment copy = EcoreUtil.copy(on.deployment());
        Simulator simulator = new Simulator(getSite().getService(Contributions.class).behaviours());
        exercise = null;
        consequence.setText("");
        run(() -> {
            try {
                Exercise begun = new Exercise(request.name(), copy, request.scenario(), request.settings(), simulator, time);
                return () -> exercise = begun;
            } catch (ScenarioException e) {
                return () -> consequence.setText(e.getMessage());
            }
        });
    }

    private void decide() {
        if (choices.getStructuredSelection().getFirstElement() instanceof ActionRule rule) {
            String text = note.getText();
            String role = who.getText();
            work(current -> {
                Exercise.Decision decision = current.decide(rule, role, text);
                return (decision.forbidden() ? Messages.forbiddenMark + ". " : "") + decision.consequence();
            });
        }
    }

    /** Does a step of the exercise in the background; the text tells what came of it. */
    private void work(Function<Exercise, String> step) {
        Exercise current = exercise;
        if (current != null && !busy) {
            run(() -> {
                String text = step.apply(current);
                return () -> {
                    note.setText("");
                    consequence.setText(text);
                };
            });
        }
    }

    private void run(java.util.function.Supplier<Runnable> work) {
        busy = true;
        enable();
        var display = getSite().getShell().getDisplay();
        Job job = Job.create(Messages.job, monitor -> {
            Runnable then = work.get();
            display.asyncExec(() -> {
                busy = false;
                if (!headline.isDisposed()) {
                    then.run();
                    refresh();
                    followExercise();
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    private void refresh() {
        if (exercise == null) {
            headline.setText(Messages.nothing);
            known.setText("");
            soFar.setText("");
            choices.setInput(List.of());
        } else {
            String moment = ReplayTimeline.moment(exercise.trace(), exercise.now());
            headline.setText(NLS.bind(Messages.headline, new Object[] {exercise.name(), moment, exercise.situation().text()})
                    .replace("&", "&&"));
            known.setText(exercise.known().stream().map(mark -> mark.text()).collect(java.util.stream.Collectors.joining("\n")));
            known.setSelection(known.getCharCount());
            choices.setInput(exercise.choices());
            soFar.setText(Minutes.soFar(exercise));
            boolean forbidden = !exercise.decisions().isEmpty() && exercise.decisions().getLast().forbidden();
            consequence.setFont(forbidden ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
            if (exercise.isOver()) {
                consequence.append((consequence.getText().isEmpty() ? "" : "\n") + NLS.bind(Messages.over, exercise.verdict()));
            }
        }
        enable();
        headline.getParent().layout();
        tick();
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
            timer.setText(exercise == null ? "" : Minutes.clock(exercise.elapsed()));
            since.setText(exercise == null ? "" : NLS.bind(Messages.since, Minutes.clock(exercise.sinceLast())));
            timer.getDisplay().timerExec(SECOND_MILLIS, tick);
        }
    }

    private void askAndExport() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.md"});
        dialog.setFileName("minutes.md");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            export(Path.of(file));
        }
    }

    /**
     * Writes the minutes as Markdown.
     *
     * @return the job that does it
     */
    public Job export(Path file) {
        String text = Minutes.of(exercise, participants.getText());
        Job job = Job.create(Messages.export_job, monitor -> {
            try {
                SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
                return Status.OK_STATUS;
            } catch (UnwritableFileException e) {
                return Status.error(e.getMessage(), e);
            }
        });
        job.setUser(true);
        job.schedule();
        return job;
    }

    /** The exercise; null before one has begun. */
    public Exercise exercise() {
        return exercise;
    }

    /** True while a step is being replayed. */
    public boolean isBusy() {
        return busy;
    }

    /** Selects a choice as a person would. */
    public void select(StepKind action) {
        exercise.choices().stream().filter(rule -> rule.action() == action).findFirst()
                .ifPresent(rule -> choices.setSelection(new StructuredSelection(rule), true));
    }

    /** The switch that shows the exercise in all views. */
    Action followAction() {
        return follow;
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

    String consequenceText() {
        return consequence.getText();
    }

    String headlineText() {
        return headline.getText();
    }

    String knownText() {
        return known.getText();
    }

    String minutesText() {
        return soFar.getText();
    }

    Combo whoField() {
        return who;
    }

    String timerText() {
        return timer.getText();
    }

    @Override
    public void dispose() {
        if (replay != null) {
            replay.dispose();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        choices.getTable().setFocus();
    }
}
