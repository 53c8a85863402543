/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Writes files that belong together, such as a deployment and its diagrams, so that after a crash either all of them are new or all are
 * old. No file system replaces two files in one step; therefore a journal with both generations of all files is on the disk before the
 * first file is touched, and is deleted after the last one. {@link #recover} finishes what a journal promises. Each file is written as
 * {@link SafeFiles} does and keeps its previous content beside it as {@code NAME.bak}.
 *
 * <p>Stateless but for what it is constructed with; the caller sees to it that a journal is used by one thread and one process at a time.
 */
public final class JournaledFiles {

    private static final long MAGIC = 0x434f4e544a4e4c31L;

    private final FileOperations operations;
    private final Consumer<Path> inPlace;

    /** What {@link #recover} found. */
    public enum Outcome {
        /** No journal: the last write was completed. */
        NOTHING_TO_DO,
        /** A write was interrupted. All files are new now. */
        COMPLETED,
        /** A write was interrupted, but somebody has changed a file since. All was left as it is, the journal too. */
        CHANGED_SINCE,
        /** The journal cannot be read. All was left as it is. */
        UNREADABLE
    }

    public JournaledFiles() {
        this(path -> { });
    }

    /** @param inPlace told each file as soon as it is new */
    public JournaledFiles(Consumer<Path> inPlace) {
        this(FileOperations.SYSTEM, inPlace);
    }

    JournaledFiles(FileOperations operations, Consumer<Path> inPlace) {
        this.operations = operations;
        this.inPlace = inPlace;
    }

    /**
     * Writes the files in the given order. A single one needs no journal.
     *
     * @param journal a file that need not exist, in a folder above or beside all others
     * @throws UnwritableFileException if one cannot be written; then all are as they were. Where even putting them back fails, the journal
     *     stays, and {@link #recover} makes all of them new.
     */
    public void write(Path journal, Map<Path, byte[]> contents) throws UnwritableFileException {
        Map<Path, byte[]> changed = new LinkedHashMap<>();
        Map<Path, byte[]> previous = new LinkedHashMap<>();
        for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
            byte[] old = present(entry.getKey());
            if (!Arrays.equals(old, entry.getValue())) {
                changed.put(entry.getKey(), entry.getValue());
                previous.put(entry.getKey(), old);
            }
        }
        SafeWriter writer = new SafeWriter(operations);
        if (changed.size() > 1) {
            writer.write(journal, encode(journal, changed, previous), false);
        }
        try {
            for (Map.Entry<Path, byte[]> entry : changed.entrySet()) {
                writer.write(entry.getKey(), entry.getValue(), true);
                inPlace.accept(entry.getKey());
            }
        } catch (UnwritableFileException e) {
            putBack(writer, changed, previous, e);
            drop(journal, e);
            throw e;
        }
        drop(journal, null);
    }

    /**
     * Makes all files new that a journal names, if it was left behind by a crash.
     *
     * @throws UnwritableFileException if a file cannot be written; the journal stays for the next time
     */
    public Outcome recover(Path journal) throws UnwritableFileException {
        if (!Files.exists(journal)) {
            return Outcome.NOTHING_TO_DO;
        }
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        Map<Path, byte[]> previous = new LinkedHashMap<>();
        try {
            decode(journal, contents, previous);
        } catch (IOException e) {
            return Outcome.UNREADABLE;
        }
        for (Path file : contents.keySet()) {
            byte[] now = present(file);
            if (!Arrays.equals(now, contents.get(file)) && !Arrays.equals(now, previous.get(file))) {
                return Outcome.CHANGED_SINCE;
            }
        }
        SafeWriter writer = new SafeWriter(operations);
        for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
            writer.write(entry.getKey(), entry.getValue(), true);
        }
        drop(journal, null);
        return Outcome.COMPLETED;
    }

    private void putBack(SafeWriter writer, Map<Path, byte[]> changed, Map<Path, byte[]> previous, UnwritableFileException failure)
            throws UnwritableFileException {
        for (Path file : changed.keySet()) {
            byte[] old = previous.get(file);
            try {
                if (old != null) {
                    writer.write(file, old, false);
                } else {
                    operations.delete(file);
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
                throw failure;
            }
        }
    }

    /** Bytes of a file; null where there is none. */
    private byte[] present(Path file) throws UnwritableFileException {
        try {
            return Files.exists(file) ? operations.read(file) : null;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void drop(Path journal, UnwritableFileException failure) throws UnwritableFileException {
        try {
            operations.delete(journal);
        } catch (IOException e) {
            if (failure == null) {
                throw unwritable(journal, e);
            }
            failure.addSuppressed(e);
        }
    }

    private static UnwritableFileException unwritable(Path file, IOException e) {
        return new UnwritableFileException(Messages.problem(file.toString(), 0, "", "write.failed", String.valueOf(e.getMessage())), e);
    }

    private static byte[] encode(Path journal, Map<Path, byte[]> contents, Map<Path, byte[]> previous) {
        Path folder = journal.toAbsolutePath().getParent();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MAGIC);
            out.writeInt(contents.size());
            for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
                out.writeUTF(folder.relativize(entry.getKey().toAbsolutePath()).toString().replace('\\', '/'));
                byte[] old = previous.get(entry.getKey());
                out.writeInt(old == null ? -1 : old.length);
                out.write(old == null ? new byte[0] : old);
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void decode(Path journal, Map<Path, byte[]> contents, Map<Path, byte[]> previous) throws IOException {
        byte[] bytes = operations.read(journal);
        Path folder = journal.toAbsolutePath().getParent();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != MAGIC) {
                throw new IOException("no journal");
            }
            for (int left = in.readInt(); left > 0; left--) {
                Path file = folder.resolve(in.readUTF()).normalize();
                int old = in.readInt();
                previous.put(file, old < 0 ? null : in.readNBytes(old));
                contents.put(file, in.readNBytes(in.readInt()));
            }
            if (in.readLong() != checksum(bytes, bytes.length - Long.BYTES)) {
                throw new IOException("damaged journal");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("damaged journal", e);
        }
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
