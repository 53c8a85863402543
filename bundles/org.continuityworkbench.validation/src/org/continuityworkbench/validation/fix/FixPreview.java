/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.fix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.continuityworkbench.validation.Validator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What a change does to the file of a deployment: its lines before and after, in the form in which the file is saved. Immutable.
 *
 * @param before lines of the file without the change
 * @param after  lines of the file with the change
 */
public record FixPreview(List<String> before, List<String> after) {

    private static final int CONTEXT = 3;

    public FixPreview {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * What the fix of a finding would change. The model is left alone and sends no notification: the rule is run again on a copy, and the
     * fix that it offers there is applied to the copy. Takes time in proportion to the size of the model.
     *
     * @param finding    a finding of the deployment with a fix
     * @param deployment the deployment as it was validated
     * @param baseline   the earlier revision that it was validated with
     * @param scenarios  the scenarios that it was validated with
     * @return the preview; empty if the finding has no fix, is not about the deployment, or is not there any more
     */
    public static Optional<FixPreview> of(Finding finding, Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Deployment copy = (Deployment) copier.copy(deployment);
        copier.copyReferences();
        copy.getSuppressions().clear(); // so that an accepted finding can be looked at as well
        ValidationSettings settings = new ValidationSettings(Profile.ALL, Map.of(), Set.of(), LocalDate.EPOCH);
        EObject element = copier.get(finding.element());
        return finding.fix() == null ? Optional.empty()
                : new Validator(List.of(finding.rule())).validate(copy, baseline, scenarios, settings).findings().stream()
                        .filter(found -> found.element() == element && found.message().equals(finding.message()) && found.fix() != null)
                        .findFirst().map(found -> {
                            List<String> before = lines(deployment);
                            found.fix().apply();
                            restoreSuppressions(deployment, copy);
                            return new FixPreview(before, lines(copy));
                        });
    }

    private static void restoreSuppressions(Deployment from, Deployment to) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Deployment again = (Deployment) copier.copy(from);
        copier.copyReferences();
        to.getSuppressions().addAll(again.getSuppressions());
    }

    /** What lies between two states of a deployment. */
    public static FixPreview between(Deployment before, Deployment after) {
        return new FixPreview(lines(before), lines(after));
    }

    /** The lines of the file that a deployment would be saved to. The deployment may belong to any resource or none and is not changed. */
    static List<String> lines(Deployment deployment) {
        ContinuityResource resource = new ContinuityResource(URI.createURI("memory:/preview"));
        resource.getContents().add(EcoreUtil.copy(deployment));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            resource.doSave(out, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** True if nothing changes. */
    public boolean isEmpty() {
        return before.equals(after);
    }

    /** The change as a unified diff with three lines around each edit, as the program {@code patch} reads it; empty if nothing changes. */
    public String unified(String beforeName, String afterName) {
        List<LineDiff.Line> lines = LineDiff.compare(before, after);
        StringBuilder out = new StringBuilder();
        int beforeLine = 0;
        int afterLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).mark() == ' ') {
                beforeLine++;
                afterLine++;
                continue;
            }
            if (out.isEmpty()) {
                out.append("--- ").append(beforeName).append("\n+++ ").append(afterName).append('\n');
            }
            int first = Math.max(i - CONTEXT, 0);
            int end = endOfHunk(lines, i);
            int[] counts = hunk(lines.subList(first, end), beforeLine - (i - first), afterLine - (i - first), out);
            beforeLine += counts[0] - (i - first);
            afterLine += counts[1] - (i - first);
            i = end - 1;
        }
        return out.toString();
    }

    /** The index after a hunk that begins with an edit: edits that are near enough share one. */
    private static int endOfHunk(List<LineDiff.Line> lines, int edit) {
        int last = edit;
        for (int i = edit; i < lines.size() && i <= last + 2 * CONTEXT; i++) {
            if (lines.get(i).mark() != ' ') {
                last = i;
            }
        }
        return Math.min(last + 1 + CONTEXT, lines.size());
    }

    private static int[] hunk(List<LineDiff.Line> lines, int beforeStart, int afterStart, StringBuilder out) {
        int beforeCount = (int) lines.stream().filter(line -> line.mark() != '+').count();
        int afterCount = (int) lines.stream().filter(line -> line.mark() != '-').count();
        out.append("@@ -").append(range(beforeStart, beforeCount)).append(" +").append(range(afterStart, afterCount)).append(" @@\n");
        lines.forEach(line -> out.append(line.mark()).append(line.text()).append('\n'));
        return new int[] {beforeCount, afterCount};
    }

    /** An empty range is named by the line before it. */
    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + "," + count;
    }

    /** The lines that the change removes and adds, each with its mark, without the lines around them; empty if nothing changes. */
    public List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (LineDiff.Line line : LineDiff.compare(before, after)) {
            if (line.mark() != ' ') {
                changes.add(line.mark() + line.text());
            }
        }
        return changes;
    }
}
