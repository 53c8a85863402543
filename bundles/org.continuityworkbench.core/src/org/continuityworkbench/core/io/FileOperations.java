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
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The steps of reading and writing that can fail on their own; tests make them fail one by one. */
interface FileOperations {

    /** The file system of the machine. */
    FileOperations SYSTEM = new FileOperations() {
    };

    default InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /** All bytes of a file. */
    default byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /**
     * Creates a file that must not exist yet.
     *
     * @param permissions permissions that it gets; null for those that new files have
     */
    default void create(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (permissions == null) {
            Files.createFile(file);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
            // The process may mask what it asked for at creation.
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    /** Writes bytes into an existing file and forces them to the disk. */
    default void writeAndForce(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Puts a file in the place of another one in a single step. */
    default void replace(Path source, Path target) throws IOException {
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forces the entries of a folder to the disk, so that a finished move survives a power cut. */
    default void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folders; its file system keeps its own journal of moves.
        }
    }

    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
