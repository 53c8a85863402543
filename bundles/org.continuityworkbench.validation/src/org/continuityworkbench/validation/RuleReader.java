/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.List;

/**
 * Reads rules that are written in a language other than Java. A plug-in that knows such a language contributes its reader to the platform.
 * Implementations keep no state between calls.
 */
public interface RuleReader {

    /**
     * Reads the rules of one file.
     *
     * @param text   content of the file
     * @param prefix beginning of the identifiers of all its rules
     * @return the rules in the order of the file; the engine may run each of them on a thread of its own
     * @throws IllegalArgumentException if the file cannot be understood; the message tells in one line what is wrong and in which line of
     *     the file
     */
    List<RuleDescriptor> read(String text, String prefix);
}
