/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.core.query.ModelDifferences;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.Fields;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Finds out, a moment after the last change and in the background, which runs still say what a replay would say now. */
final class StaleCheck {

    private static final int PAUSE_MILLIS = 250;
    private static final int MOST_CHANGES = 3;

    private final Display display;
    private final Runs runs;
    private final Set<DeploymentSession> waiting = new LinkedHashSet<>();
    private final Runnable begin = this::begin;

    StaleCheck(Display display, Runs runs) {
        this.display = display;
        this.runs = runs;
    }

    void later(DeploymentSession session) {
        waiting.add(session);
        display.timerExec(PAUSE_MILLIS, begin);
    }

    private void begin() {
        List<DeploymentSession> now = new ArrayList<>(waiting);
        waiting.clear();
        for (DeploymentSession session : now) {
            Deployment copy = EcoreUtil.copy(session.deployment());
            List<ReplayRequest> stories = runs.runs().stream().filter(run -> run.session() == session && run.request().file() != null
                    && !run.request().trial())
                    .map(Run::request).toList();
            List<Run> known = runs.runs().stream().filter(run -> run.session() == session).toList();
            Job job = Job.createSystem(Messages.stale_job, monitor -> {
                ModelDigest model = ModelDigest.of(copy);
                Map<ReplayRequest, ModelDigest> scenarios = new HashMap<>();
                stories.forEach(story -> digest(story, scenarios));
                Map<Run, String> changes = new HashMap<>();
                known.stream().filter(run -> !run.model().equals(model)).forEach(run -> changes.put(run, changes(run, copy)));
                if (!display.isDisposed()) {
                    display.asyncExec(() -> runs.judge(session, model, scenarios, changes));
                }
            });
            job.schedule();
        }
    }

    /** The first changes one by one, the others counted. */
    private static String changes(Run run, Deployment now) {
        List<ModelDifferences.Difference> all = ModelDifferences.between(run.trace().topology().deployment(), now);
        String first = all.stream().limit(MOST_CHANGES).map(StaleCheck::text).collect(Collectors.joining("; "));
        return all.isEmpty() ? Messages.stale_model
                : all.size() > MOST_CHANGES ? NLS.bind(Messages.stale_more, first, Figures.count(all.size() - MOST_CHANGES))
                : NLS.bind(Messages.stale_changes, first);
    }

    /** In the words and units of the properties; options keep the names that their product gives them. */
    private static String text(ModelDifferences.Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> NLS.bind(Messages.stale_added, new Object[] {difference.element(), whole(difference, difference.now()),
                    difference.after()}).strip();
            case REMOVED -> NLS.bind(Messages.stale_removed, difference.element(), whole(difference, difference.old()));
            case CHANGED -> changed(difference, Fields.of(difference.feature()));
        };
    }

    private static String whole(ModelDifferences.Difference difference, EObject element) {
        return element instanceof OptionSetting ? difference.value() : Names.of(element.eClass());
    }

    private static String changed(ModelDifferences.Difference difference, Optional<Field> field) {
        return NLS.bind(Messages.stale_value, new Object[] {difference.element(), field.map(Field::title).orElse(difference.value()),
                shown(field.map(found -> found.text(difference.old())).orElse(difference.before())),
                shown(field.map(found -> found.text(difference.now())).orElse(difference.after()))});
    }

    private static String shown(String value) {
        return value.isEmpty() ? Messages.stale_nothing : value;
    }

    private static void digest(ReplayRequest story, Map<ReplayRequest, ModelDigest> scenarios) {
        try {
            scenarios.put(story, ModelDigest.of(ScenarioFiles.load(java.nio.file.Path.of(story.file().getLocationURI())).model()));
        } catch (FileProblemException | IllegalArgumentException e) {
            // the file is gone or broken: another story than the one replayed
            scenarios.put(story, ModelDigest.of(new byte[0]));
        }
    }
}
