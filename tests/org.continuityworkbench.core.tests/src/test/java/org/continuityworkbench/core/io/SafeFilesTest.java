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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is replaced as a whole or not at all, and each failure is one clear line. */
class SafeFilesTest {

    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private Path file;

    private enum Step { READ, CREATE, WRITE, REPLACE, FORCE_FOLDER }

    /** Fails at the n-th call of one step. */
    private static final class Failing implements FileOperations {

        private final Step step;
        private final IOException failure;
        private int callsToPass;

        Failing(Step step, int callsToPass, IOException failure) {
            this.step = step;
            this.callsToPass = callsToPass;
            this.failure = failure;
        }

        private void reach(Step reached) throws IOException {
            if (step == reached && callsToPass-- == 0) {
                throw failure;
            }
        }

        @Override
        public byte[] read(Path file) throws IOException {
            reach(Step.READ);
            return FileOperations.super.read(file);
        }

        @Override
        public void create(Path file, Set<PosixFilePermission> permissions) throws IOException {
            reach(Step.CREATE);
            FileOperations.super.create(file, permissions);
        }

        @Override
        public void writeAndForce(Path file, byte[] bytes) throws IOException {
            if (step == Step.WRITE) {
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
            reach(Step.WRITE);
            FileOperations.super.writeAndForce(file, bytes);
        }

        @Override
        public void replace(Path source, Path target) throws IOException {
            reach(Step.REPLACE);
            FileOperations.super.replace(source, target);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            reach(Step.FORCE_FOLDER);
            FileOperations.super.forceFolder(folder);
        }
    }

    @BeforeEach
    void oldFile() throws IOException {
        file = Files.write(folder.resolve("a.continuity"), OLD);
    }

    @Test
    void replacesTheContentAndLeavesNothingElse() throws Exception {
        SafeFiles.write(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("a.continuity");
    }

    @Test
    void keepsThePreviousGenerationOnRequest() throws Exception {
        SafeFiles.writeKeepingPrevious(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(folder.resolve("a.continuity.bak")).hasBinaryContent(OLD);
        SafeFiles.writeKeepingPrevious(file, NEW);
        assertThat(folder.resolve("a.continuity.bak")).as("saving the same again keeps the older generation").hasBinaryContent(OLD);
        SafeFiles.writeKeepingPrevious(file, OLD);
        assertThat(folder.resolve("a.continuity.bak")).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("a.continuity", "a.continuity.bak");
    }

    @Test
    void writesANewFileAndKeepsNoGenerationOfNothing() throws Exception {
        Path fresh = folder.resolve("b.continuity");
        SafeFiles.writeKeepingPrevious(fresh, NEW);
        assertThat(fresh).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("a.continuity", "b.continuity");
        assertThat(Files.getPosixFilePermissions(fresh)).as("those of any new file")
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("ordinary"))));
    }

    @Test
    void sameContentIsNotTouched() throws Exception {
        var before = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
        SafeFiles.write(file, OLD);
        var after = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
        assertThat(after.fileKey()).isEqualTo(before.fileKey());
        assertThat(after.lastModifiedTime()).isEqualTo(before.lastModifiedTime());
    }

    @Test
    void keepsPermissions() throws Exception {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, permissions);
        SafeFiles.writeKeepingPrevious(file, NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        SafeFiles.writeKeepingPrevious(file, OLD);
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.continuity.bak")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aSymbolicLinkStaysALink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link.continuity"), Path.of("middle.continuity"));
        Files.createSymbolicLink(folder.resolve("middle.continuity"), Path.of("elsewhere/real.continuity"));
        SafeFiles.write(link, OLD);
        SafeFiles.writeKeepingPrevious(link, NEW);
        assertThat(link).isSymbolicLink().hasBinaryContent(NEW);
        assertThat(elsewhere.resolve("real.continuity")).isRegularFile().hasBinaryContent(NEW);
        assertThat(elsewhere.resolve("real.continuity.bak")).hasBinaryContent(OLD);
    }

    @Test
    void refusesWhatIsNoTarget() throws Exception {
        assertRefused(folder, "it is a folder; name a file");
        Path lost = folder.resolve("none/a.continuity");
        assertRefused(lost, "there is no folder " + folder.resolve("none") + "; create the folder");
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertRefused(loop, "its symbolic links lead in a circle; name another file");
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        assertRefused(device, "it is not an ordinary file; name another file");
    }

    @Test
    void aWriteProtectedFileIsNotReplaced() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertRefused(file, "the file is write-protected; it was not changed; remove the protection or save under another name");
        assertUntouched();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "CREATE", "WRITE", "REPLACE"})
    void eachStepThatFailsLeavesTheOldFileAndNothingElse(Step step) throws Exception {
        assertFails(new Failing(step, 0, new IOException("Input/output error")), false,
                "cannot be written: Input/output error; the file was not changed; check the disk and try again");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "WRITE", "REPLACE"})
    void failuresAfterThePreviousGenerationWasKeptLeaveTheOldFileToo(Step step) throws Exception {
        assertThatThrownBy(() -> new SafeWriter(new Failing(step, 1, new IOException("gone"))).write(file, NEW, true))
                .isInstanceOf(UnwritableFileException.class);
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names()).containsExactly("a.continuity", "a.continuity.bak");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "WRITE"})
    void fullDisk(Step step) throws Exception {
        assertFails(new Failing(step, 0, new FileSystemException("x", null, "No space left on device")), true,
                "cannot be written: the disk is full; the file was not changed; make room and try again");
        assertFails(new Failing(step, 0, new IOException("No space left on device")), false,
                "cannot be written: the disk is full; the file was not changed; make room and try again");
    }

    @Test
    void aRealFullDisk() throws Exception {
        // /dev/full stands for a disk on which every write fails.
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        FileOperations operations = new FileOperations() {
            @Override
            public void writeAndForce(Path target, byte[] bytes) throws IOException {
                FileOperations.super.writeAndForce(full, bytes);
            }
        };
        assertFails(operations, true, "cannot be written: the disk is full; the file was not changed; make room and try again");
    }

    @Test
    void deniedRename() throws Exception {
        assertFails(new Failing(Step.REPLACE, 0, new AccessDeniedException("a", "b", null)), true,
                "cannot be written: you have no permission to "
                + "write into its folder, or another program holds it; it was not changed; change the permissions, close the other "
                + "program, or save under another name");
        assertFails(new Failing(Step.REPLACE, 0, new FileSystemException("a", "b", "Operation not permitted")), false,
                "cannot be written: you have no permission to write into its folder, or another program holds it; it was not changed; "
                        + "change the permissions, close the other program, or save under another name");
    }

    @Test
    void otherDisks() throws Exception {
        assertFails(new Failing(Step.CREATE, 0, new FileSystemException("x", null, "Read-only file system")), true,
                "cannot be written: the disk is write-protected; the file was not changed; save to another disk");
        assertFails(new Failing(Step.REPLACE, 0, new AtomicMoveNotSupportedException("a", "b", "cross-device")), false,
                "cannot be written: this file system cannot replace a file in one step; the file was not changed; save to another disk");
    }

    @Test
    void aFolderThatCannotBeForcedIsToldAlthoughTheFileIsNew() throws Exception {
        assertThatThrownBy(() -> new SafeWriter(new Failing(Step.FORCE_FOLDER, 0, new IOException("EIO"))).write(file, NEW, false))
                .isInstanceOf(UnwritableFileException.class)
                .hasMessage(file + ": is written, but not for sure: the disk did not confirm it (EIO), so a power cut could undo it; "
                + "save again [write.not-forced]");
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("a.continuity");
    }

    @Test
    void aLeftoverOfACrashIsInNobodysWay() throws Exception {
        String prefix = ".a.continuity." + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + "-";
        Path leftover = Files.write(folder.resolve(prefix + "0.tmp"), OLD);
        SafeFiles.write(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(leftover).exists();
    }

    @Test
    void anInterruptedThreadLeavesTheOldFile() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> SafeFiles.write(file, NEW)).isInstanceOf(UnwritableFileException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertUntouched();
    }

    private void assertRefused(Path target, String why) {
        assertThatThrownBy(() -> SafeFiles.write(target, NEW)).isInstanceOf(UnwritableFileException.class)
                .satisfies(refusal -> assertThat(Xml.withoutId(refusal)).isEqualTo(target + ": cannot be written: " + why));
    }

    private void assertFails(FileOperations operations, boolean keepPrevious, String line) throws IOException {
        assertThatThrownBy(() -> new SafeWriter(operations).write(file, NEW, keepPrevious)).isInstanceOf(UnwritableFileException.class)
                .satisfies(refusal -> assertThat(Xml.withoutId(refusal)).isEqualTo(file + ": " + line));
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names()).noneMatch(name -> name.endsWith(".tmp"));
        Files.deleteIfExists(folder.resolve("a.continuity.bak"));
        assertUntouched();
    }

    private void assertUntouched() throws IOException {
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names()).containsExactly("a.continuity");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> !n.equals("ordinary")).sorted().toList();
        }
    }
}
