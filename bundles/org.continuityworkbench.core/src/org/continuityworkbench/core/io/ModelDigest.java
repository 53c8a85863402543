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
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.emf.ecore.EObject;

/**
 * Fingerprint of a model: SHA-256 over the bytes that its file would have. Equal for equal models, whatever the file on disk looks like, so
 * a report can say which model it is about.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record ModelDigest(String hex) {

    /**
     * Digest of a model, which may belong to any resource or none.
     *
     * @throws IllegalArgumentException if the model holds something that no file could hold
     */
    public static ModelDigest of(EObject root) {
        try {
            return of(ModelWriter.bytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The model cannot be written: " + e.getMessage(), e);
        }
    }

    /** Digest of bytes. */
    public static ModelDigest of(byte[] bytes) {
        try {
            return new ModelDigest(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The first twelve digits, enough to tell models apart on a printed page. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
