/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Does what {@link SafeFiles} promises, with file operations that can be exchanged. */
final class SafeWriter {

    private static final int MOST_LINKS = 40;
    private static final int MOST_NAMES = 1000;
    private static final Set<PosixFilePermission> WRITE =
            EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final FileOperations operations;

    SafeWriter(FileOperations operations) {
        this.operations = operations;
    }

    void write(Path file, byte[] bytes, boolean keepPrevious) throws UnwritableFileException {
        try {
            Path target = target(file);
            byte[] previous = Files.exists(target) ? operations.read(target) : null;
            if (Arrays.equals(previous, bytes)) {
                return;
            }
            if (keepPrevious && previous != null) {
                replace(target.resolveSibling(target.getFileName() + ".bak"), previous, permissions(target));
            }
            replace(target, bytes, previous == null ? null : permissions(target));
            forceFolder(file, target.getParent());
        } catch (UnwritableFileException e) {
            throw e;
        } catch (IOException | SecurityException e) {
            throw unwritable(file, e);
        }
    }

    /** The file behind symbolic links, which need not exist, after the checks that can be made before anything is written. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw refused(file, "write.link-loop");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        if (Files.isDirectory(target)) {
            throw refused(file, "write.folder");
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refused(file, "write.no-file");
        } else if (!Files.isDirectory(target.getParent())) {
            throw refused(file, "write.no-folder", String.valueOf(target.getParent()));
        } else if (Files.exists(target) && isReadOnly(target)) {
            throw refused(file, "write.read-only");
        }
        return target;
    }

    /** Also true where the user could write nevertheless, such as root: somebody has protected the file on purpose. */
    private static boolean isReadOnly(Path file) throws IOException {
        Set<PosixFilePermission> permissions = permissions(file);
        if (permissions != null) {
            return permissions.stream().noneMatch(WRITE::contains) || !Files.isWritable(file);
        }
        DosFileAttributeView dos = Files.getFileAttributeView(file, DosFileAttributeView.class);
        return dos != null && dos.readAttributes().isReadOnly() || !Files.isWritable(file);
    }

    /** Permissions of a file; null where the file system has none of this sort. */
    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix == null ? null : posix.readAttributes().permissions();
    }

    private void replace(Path target, byte[] bytes, Set<PosixFilePermission> permissions) throws IOException {
        Path temporary = createTemporary(target, permissions);
        try {
            operations.writeAndForce(temporary, bytes);
            operations.replace(temporary, target);
        } catch (IOException | RuntimeException | Error e) {
            deleteAfter(e, temporary);
            throw e;
        }
    }

    /** A new file beside the target. Its name tells what it belongs to, in case a crash leaves it behind. */
    private Path createTemporary(Path target, Set<PosixFilePermission> permissions) throws IOException {
        String prefix = "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + "-";
        for (int i = 0;; i++) {
            Path temporary = target.resolveSibling(prefix + i + ".tmp");
            try {
                operations.create(temporary, permissions);
                return temporary;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_NAMES) {
                    throw e;
                }
            }
        }
    }

    private void deleteAfter(Throwable failure, Path temporary) {
        try {
            operations.delete(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void forceFolder(Path file, Path folder) throws UnwritableFileException {
        try {
            operations.forceFolder(folder);
        } catch (IOException e) {
            throw new UnwritableFileException(Messages.problem(file.toString(), 0, "", "write.not-forced", reason(e)), e);
        }
    }

    private static UnwritableFileException refused(Path file, String key, String... arguments) {
        return new UnwritableFileException(Messages.problem(file.toString(), 0, "", key, arguments), null);
    }

    private static UnwritableFileException unwritable(Path file, Exception e) {
        return new UnwritableFileException(Messages.problem(file.toString(), 0, "", key(e), reason(e)), e);
    }

    private static String key(Exception e) {
        String reason = reason(e).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota exceeded")) {
            return "write.full";
        } else if (reason.contains("read-only file system")) {
            return "write.read-only-disk";
        } else if (e instanceof AtomicMoveNotSupportedException) {
            return "write.not-atomic";
        } else if (e instanceof AccessDeniedException || e instanceof SecurityException || reason.contains("permission denied")
                || reason.contains("not permitted")) {
            return "write.denied";
        } else if (e instanceof NoSuchFileException) {
            return "write.vanished";
        }
        return "write.failed";
    }

    private static String reason(Exception e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
