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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.ui.Icons;
import org.continuityworkbench.ui.export.ExportFile;
import org.continuityworkbench.ui.run.ReplayHandler;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.run.ScenarioLibrary;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * A tabletop exercise: what is known, what may and what must not be done now, what a decision would have done, and the minutes of it all.
 */
public final class TabletopView extends ViewPart implements TabletopForm.Actor {

    /** Identifier of the view. */
    public static final String ID = "org.continuityworkbench.ui.tabletop";

    private TabletopForm form;
    private ExerciseReplay replay;
    private Action follow;
    private DeploymentSession session;
    private Exercise exercise;

    @Override
    public void createPartControl(Composite parent) {
        form = new TabletopForm(parent, this);
        replay = new ExerciseReplay(getSite().getService(RunService.class));
        createFollow();
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

    /** Begins an exercise on the story of the current run or, without one, on the loss of connectivity of the library. */
    @Override
    public void begin() {
        Optional<DeploymentSession> active = getSite().getService(SessionService.class).active();
        if (active.isEmpty()) {
            form.refuse(Messages.noDeployment);
            return;
        }
        getSite().getService(RunService.class).current().filter(run -> run.session() == active.get()).map(Run::request)
                .or(() -> getSite().getService(ScenarioLibrary.class).find(ScenarioLibrary.DEFAULT).map(entry -> new ReplayRequest(
                        entry.label(), entry.scenario(), SimulationSettings.ideal(), null, false)))
                .ifPresent(request -> begin(active.get(), request, Clock.systemUTC()));
    }

    /**
     * Begins an exercise.
     *
     * @param on   the deployment, as it is now
     * @param time tells how long the team takes
     */
    public void begin(DeploymentSession on, ReplayRequest request, Clock time) {
        session = on;
        replay.leave();
        Deployment copy = EcoreUtil.copy(on.deployment());
        Simulator simulator = new Simulator(getSite().getService(Contributions.class).behaviours());
        exercise = null;
        replay(progress -> new Exercise(request.name(), copy, request.scenario(), request.settings(), simulator, time, progress), begun -> {
            exercise = begun;
            return "";
        });
    }

    @Override
    public void decide() {
        Exercise current = exercise;
        Optional<ActionRule> rule = form.chosen();
        if (current != null && !isBusy() && rule.isPresent()) {
            String role = form.role();
            String note = form.note();
            replay(progress -> current.replayed(rule.get(), role, note, progress), step -> {
                current.take(step);
                form.clearNote();
                return (step.decision().forbidden() ? Messages.forbiddenMark + ". " : "") + step.decision().consequence();
            });
        }
    }

    @Override
    public void takeBack() {
        exercise.takeBack();
        show("");
    }

    @Override
    public void goOn() {
        exercise.goOn(form.role(), form.note());
        form.clearNote();
        show("");
    }

    /** Replays something in the background; what comes of it counts, and is told, once the replay has ended. */
    private <T> void replay(Function<Progress, T> work, Function<T, String> then) {
        form.work();
        new ExerciseJob<T>(work, result -> end(() -> then.apply(result)), reason -> end(() -> reason), getSite().getShell().getDisplay())
                .schedule();
    }

    private void end(Supplier<String> result) {
        if (!form.isDisposed()) {
            show(result.get());
        }
    }

    /** Shows where the exercise stands and tells what the last step led to. */
    private void show(String consequence) {
        form.show(exercise);
        form.tell(consequence);
        followExercise();
    }

    @Override
    public void export() {
        ExportFile.ask(getSite().getShell(), Messages.export_title, session.path().resolveSibling(Messages.export_name + ".md"),
                List.of(ExportFile.Form.of("*.md"))).ifPresent(this::export);
    }

    /**
     * Writes the minutes as Markdown.
     *
     * @return the job that does it
     */
    public Job export(Path file) {
        String text = Minutes.of(exercise, form.participants());
        return ExportFile.write(Messages.export_job, file, progress -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** The exercise; null before one has begun. */
    public Exercise exercise() {
        return exercise;
    }

    /** True while a step is being replayed. */
    public boolean isBusy() {
        return form.isBusy();
    }

    /** Selects a choice as a person would. */
    public void select(StepKind action) {
        exercise.choices().stream().filter(rule -> rule.action() == action).findFirst()
                .ifPresent(rule -> form.choices().setSelection(new StructuredSelection(rule), true));
    }

    /** What the window shows of the exercise. */
    TabletopForm form() {
        return form;
    }

    /** The switch that shows the exercise in all views. */
    Action followAction() {
        return follow;
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
        form.setFocus();
    }
}
