/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.ui.preferences.RuleSettings;
import org.continuityworkbench.ui.run.ScenarioLibrary;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.SessionService;
import org.continuityworkbench.validation.Finding;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Keeps a marker on the file for each finding of an open deployment, so that the navigator and the platform's own views show them too, and
 * lets sessions follow the settings of rules. Markers go when the deployment is closed.
 */
public final class FindingMarkers implements IStartup, SessionService.Listener {

    /** Type of the markers. */
    public static final String TYPE = "org.continuityworkbench.ui.finding";
    /** Attribute: identifier of the rule. */
    public static final String RULE = "rule";
    /** Attribute: identifier of the element. */
    public static final String ELEMENT = "element";

    private final List<DeploymentSession> followed = new ArrayList<>();

    /** Equal for the same session, so that it is told once however often the session is followed. */
    private record Watch(FindingMarkers markers, DeploymentSession session) implements SessionListener {

        @Override
        public void findingsChanged() {
            if (markers.last(session.file()).filter(each -> each == session).isPresent()) {
                write(session.file(), attributes(session));
            }
        }

        @Override
        public void closed() {
            markers.followed.remove(session);
            write(session.file(), markers.last(session.file()).map(FindingMarkers::attributes).orElse(List.of()));
        }
    }

    /** Called by the platform outside the thread of the window. */
    @Override
    public void earlyStartup() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return; // closed before it was there
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> {
            if (workbench.isClosing() || workbench.getWorkbenchWindowCount() == 0) {
                return; // closed before it was there
            }
            SessionService sessions = workbench.getService(SessionService.class);
            RuleSettings settings = workbench.getService(RuleSettings.class);
            settings.addListener(() -> sessions.sessions().forEach(session -> session.settings(settings.of(session.path()))));
            sessions.addListener(this);
            workbench.getService(ScenarioLibrary.class); // begins to read the stories
            sessions.sessions().forEach(this::follow);
        });
    }

    @Override
    public void activated(DeploymentSession session) {
        if (session != null && last(session.file()).filter(each -> each == session).isEmpty()) {
            follow(session);
        }
    }

    private void follow(DeploymentSession session) {
        followed.remove(session);
        followed.add(session);
        session.addListener(new Watch(this, session));
        write(session.file(), attributes(session));
    }

    /** Whose findings are shown at a file: where two editors have it open, each with a model of its own, the one that was used last. */
    private Optional<DeploymentSession> last(IFile file) {
        return followed.stream().filter(session -> session.file().equals(file)).reduce((first, second) -> second);
    }

    private static List<Map<String, Object>> attributes(DeploymentSession session) {
        List<Map<String, Object>> markers = new ArrayList<>();
        for (Finding finding : session.findings().findings()) {
            markers.add(Map.of(RULE, finding.rule().id(), ELEMENT, finding.elementId(), IMarker.SEVERITY, severity(finding),
                    IMarker.MESSAGE, finding.rule().id() + ": " + finding.message(), IMarker.LOCATION, finding.elementId(),
                    IMarker.LINE_NUMBER, Math.max(1, session.lineOf(finding.element()))));
        }
        return markers;
    }

    private static int severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }

    private static void write(IFile file, List<Map<String, Object>> markers) {
        WorkspaceJob job = new WorkspaceJob(Messages.get("markers.job")) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                if (file.exists()) {
                    List<Map<String, Object>> missing = deleteOthers(file, markers);
                    for (Map<String, Object> attributes : missing) {
                        file.createMarker(TYPE, attributes);
                    }
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.setRule(file); // one after the other, in order
        job.schedule();
    }

    /** Most findings are the same as before: leaves their markers as they are, and tells for which there is none yet. */
    private static List<Map<String, Object>> deleteOthers(IFile file, List<Map<String, Object>> wanted) throws CoreException {
        Map<Map<String, Object>, Integer> missing = new LinkedHashMap<>();
        wanted.forEach(attributes -> missing.merge(attributes, 1, Integer::sum));
        for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
            Map<String, Object> attributes = marker.getAttributes();
            if (missing.getOrDefault(attributes, 0) > 0) {
                missing.merge(attributes, -1, Integer::sum);
            } else {
                marker.delete();
            }
        }
        List<Map<String, Object>> left = new ArrayList<>();
        missing.forEach((attributes, count) -> left.addAll(Collections.nCopies(count, attributes)));
        return left;
    }
}
