/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.Locale;

/** How well a value or a behaviour is known. */
public enum Evidence {
    /** Stated in the guide or in another public page. */
    DOCUMENTED,
    /** Follows from documented facts, but no page states it. */
    INFERRED,
    /** General product knowledge that no page confirmed. */
    UNVERIFIED,
    /** Fixed by this product because the documents are silent. */
    CHOSEN,
    /** Given by the user: in the deployment, in the scenario or on the command line. */
    GIVEN;

    /** Tag as printed in reports, for example {@code [inferred]}. */
    public String tag() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }
}
