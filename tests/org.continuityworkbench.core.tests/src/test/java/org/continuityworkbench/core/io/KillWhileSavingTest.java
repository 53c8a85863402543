/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.continuityworkbench.testsupport.Deployments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment of saving leaves a whole file: the old one or the new one, never a mixture. */
class KillWhileSavingTest {

    private static final int KILLS = 40;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void everyFileIsWholeAfterEachKill() throws Exception {
        byte[] small = DeploymentFiles.toBytes(Deployments.twoSite().build());
        byte[] large = DeploymentFiles.toBytes(Deployments.activeActive(20).multimedia().outbound().build());
        Path file = Files.write(folder.resolve("a.continuity"), small);
        Path first = Files.write(folder.resolve("first"), small);
        Path second = Files.write(folder.resolve("second"), large);
        Random random = new Random(40);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SavingLoop.class.getName(), file.toString(),
                    first.toString(), second.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            for (int saves = 1 + random.nextInt(8); saves > 0; saves--) {
                assertThat(process.inputReader().readLine()).as("kill %d: the child saves", kill).isEqualTo("saved");
            }
            // It saves without a pause, so any moment is one within a save.
            Thread.sleep(0, random.nextInt(1_000_000));
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            byte[] after = Files.readAllBytes(file);
            assertThat(isOneOf(after, small, large)).as("kill %d leaves %d bytes", kill, after.length).isTrue();
            Path previous = folder.resolve("a.continuity.bak");
            assertThat(Files.notExists(previous) || isOneOf(Files.readAllBytes(previous), small, large)).as("kill %d, previous", kill)
                    .isTrue();
        }
        assertThat(DeploymentFiles.load(file).model().getSites()).isNotEmpty();
    }

    private static boolean isOneOf(byte[] bytes, byte[]... contents) {
        for (byte[] content : contents) {
            if (java.util.Arrays.equals(bytes, content)) {
                return true;
            }
        }
        return false;
    }
}
