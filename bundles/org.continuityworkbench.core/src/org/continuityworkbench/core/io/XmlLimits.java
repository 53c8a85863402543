/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

/**
 * How much of a file is read before it is refused. The standard limits leave room for a deployment a hundred times larger than the largest
 * sample, and keep what a hostile file can cost within some hundred megabytes of memory.
 *
 * @param fileSize   bytes of a file
 * @param textLength characters of one attribute or one text
 * @param depth      elements inside each other
 * @param elements   elements in all
 */
public record XmlLimits(long fileSize, int textLength, int depth, int elements) {

    /** 64 MB, 100 000 characters, 64 levels, one million elements. */
    public static final XmlLimits STANDARD = new XmlLimits(64_000_000L, 100_000, 64, 1_000_000);
}
