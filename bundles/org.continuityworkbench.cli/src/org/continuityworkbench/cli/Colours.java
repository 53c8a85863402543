/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import org.continuityworkbench.diagram.scene.Theme;

/** Colours of pictures by the name that the user writes. */
enum Colours {
    light(Theme.LIGHT), dark(Theme.DARK), contrast(Theme.CONTRAST);

    private final Theme theme;

    Colours(Theme theme) {
        this.theme = theme;
    }

    Theme theme() {
        return theme;
    }
}
