/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.eclipse.swt.widgets.Control;

/** Puts off work into events of their own: what is done at once holds up the window until all of it is done. */
public final class Later {

    private Later() {
    }

    /** Does something after all that was put off before, unless the control is gone by then. For the UI thread. */
    public static void run(Control owner, Runnable step) {
        owner.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed()) {
                step.run();
            }
        });
    }
}
