/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.util.List;

/**
 * What became of the saves that an earlier run of the program had begun and not ended: an OSGi service, there only if somebody should
 * know.
 */
@FunctionalInterface
public interface InterruptedSaves {

    /** What was done, each in a sentence or two for people. */
    List<String> told();
}
