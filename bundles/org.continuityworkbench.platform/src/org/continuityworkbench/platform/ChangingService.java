/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

/** An OSGi service whose answers change, and who tells so. */
public interface ChangingService {

    /** Adds somebody who is called after each change of the answers; adding him twice has no effect. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);
}
