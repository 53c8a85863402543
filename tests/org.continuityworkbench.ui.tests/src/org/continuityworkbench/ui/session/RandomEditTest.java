/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.Fields;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.DragAndDropCommand;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done, undoing all of it leaves the file as it was, byte by byte, and doing it all again leads to the same end, as does taking
 * over a file in which all of it was done.
 */
class RandomEditTest {

    private static final int STORIES = 1000;
    private static final int COMMANDS = 50;
    private static final String[] TEXTS = {"", "8h", "PT90M", "12", "0.5", "yes", "no", "Nantes", "gcc, gls", "not a value"};

    @Test
    void undoingEverythingLeadsBackToTheStart() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            SessionService sessions = fixture.window().getService(SessionService.class);
            DeploymentSession session = open(fixture, sessions);
            List<String> start = lines(session);
            int done = 0;
            for (int story = 0; story < STORIES; story++) {
                done += edit(session, new Random(story));
                List<String> end = lines(session);
                Deployment copy = story % 20 == 0 ? EcoreUtil.copy(session.deployment()) : null;
                BasicCommandStack commands = (BasicCommandStack) session.domain().getCommandStack();
                int undone = undoAll(commands);
                same(start, lines(session), story + " undone");
                if (story % 20 == 0) {
                    for (int i = 0; i < undone; i++) {
                        commands.redo();
                    }
                    same(end, lines(session), story + " done again");
                    undoAll(commands);
                    session.execute("merge", () -> new Merge(session.deployment(), copy).apply());
                    same(end, lines(session), story + " merged");
                    assertThat(EcoreUtil.ExternalCrossReferencer.find(session.deployment())).as("references to what is gone").isEmpty();
                    commands.undo();
                    same(start, lines(session), story + " merged and undone");
                }
                commands.flush();
            }
            assertThat(done).isGreaterThan(STORIES * COMMANDS / 2);
            sessions.release(session);
        }
    }

    private static DeploymentSession open(WorkbenchFixture fixture, SessionService sessions) throws Exception {
        List<DeploymentSession> opened = new ArrayList<>();
        sessions.open(fixture.importExample("two-site-active-active"), new SessionService.Opening() {

            @Override
            public void opened(DeploymentSession session) {
                opened.add(session);
            }

            @Override
            public void failed(FileProblemException problem) {
                throw new AssertionError(problem);
            }
        });
        fixture.waitUntil("the file is read", () -> !opened.isEmpty());
        return opened.getFirst();
    }

    /** Compares line by line, so that a failure shows the line that differs. */
    private static void same(List<String> expected, List<String> actual, String story) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertThat(actual.get(i)).as("story %s, line %d", story, i + 1).isEqualTo(expected.get(i));
        }
        assertThat(actual).as("story %s", story).hasSameSizeAs(expected);
    }

    private static int undoAll(BasicCommandStack commands) {
        int undone = 0;
        for (; commands.canUndo(); undone++) {
            commands.undo();
        }
        return undone;
    }

    /** Tries so many commands; those that the metamodel does not allow are left out. */
    private static int edit(DeploymentSession session, Random random) {
        int done = 0;
        List<EObject> all = elements(session);
        for (int i = 0; i < COMMANDS; i++) {
            if (i % 10 == 0) {
                all = elements(session);
            }
            EObject element = all.get(random.nextInt(all.size()));
            if (element.eResource() == session.deployment().eResource()) {
                done += step(session, element, all, random) ? 1 : 0;
            }
        }
        return done;
    }

    private static boolean step(DeploymentSession session, EObject element, List<EObject> all, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> create(session, element, random);
            case 1 -> element.eContainer() != null && run(session, DeleteCommand.create(session.domain(), element));
            case 2 -> run(session, DragAndDropCommand.create(session.domain(), all.get(random.nextInt(all.size())), random.nextFloat(), 2,
                    2, List.of(element)));
            case 3 -> paste(session, element);
            case 4 -> undoAndRedo(session, random);
            default -> set(session, element, random);
        };
    }

    private static boolean create(DeploymentSession session, EObject owner, Random random) {
        Collection<?> descriptors = session.domain().getNewChildDescriptors(owner, null);
        if (descriptors.isEmpty()) {
            return false;
        }
        CommandParameter chosen = (CommandParameter) new ArrayList<>(descriptors).get(random.nextInt(descriptors.size()));
        if (!chosen.getEReference().isMany() && owner.eGet(chosen.getEReference()) != null) {
            return false;
        }
        session.execute("create", () -> Insertion.add(owner, chosen.getEReference(), EcoreUtil.copy(chosen.getEValue()), "new"));
        return true;
    }

    private static boolean paste(DeploymentSession session, EObject element) {
        if (element.eContainer() == null || element.eContainer().eContainer() == null) {
            return false;
        }
        session.execute("paste", () -> Insertion.addCopies(element.eContainer(), List.of(element)));
        return true;
    }

    private static boolean set(DeploymentSession session, EObject element, Random random) {
        List<Field> fields = Fields.of(element.eClass());
        Field field = fields.get(random.nextInt(fields.size()));
        List<String> choices = field.choices(element);
        String text = choices.isEmpty() ? TEXTS[random.nextInt(TEXTS.length)] : choices.get(random.nextInt(choices.size()));
        if (field.problem(element, text) != null) {
            return false;
        }
        session.execute("set", () -> field.apply(element, text));
        return true;
    }

    private static boolean undoAndRedo(DeploymentSession session, Random random) {
        BasicCommandStack commands = (BasicCommandStack) session.domain().getCommandStack();
        if (!commands.canUndo()) {
            return false;
        }
        commands.undo();
        if (random.nextBoolean()) {
            commands.redo();
        }
        return true;
    }

    private static boolean run(DeploymentSession session, Command command) {
        if (!command.canExecute()) {
            command.dispose();
            return false;
        }
        session.domain().getCommandStack().execute(command);
        return true;
    }

    private static List<EObject> elements(DeploymentSession session) {
        List<EObject> all = new ArrayList<>();
        all.add(session.deployment());
        session.deployment().eAllContents().forEachRemaining(all::add);
        return all;
    }

    private static List<String> lines(DeploymentSession session) throws IOException {
        return bytes(session).lines().toList();
    }

    private static String bytes(DeploymentSession session) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Resource resource = session.deployment().eResource();
        ((ContinuityResource) resource).doSave(out, null);
        return out.toString(StandardCharsets.UTF_8);
    }
}
