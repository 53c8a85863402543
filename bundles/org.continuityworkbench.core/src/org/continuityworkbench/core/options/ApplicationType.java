/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.options;

import java.util.Optional;

import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;

/** Kind of configuration object that an option belongs to. */
public enum ApplicationType {

    INFO_MART("Genesys Info Mart"),
    ACCESS_POINT("Database Access Point"),
    CONCENTRATOR("Interaction Concentrator (ICON)"),
    SWITCH("Switch (read by ICON)");

    private final String catalogueName;

    ApplicationType(String catalogueName) {
        this.catalogueName = catalogueName;
    }

    /** Name of the type in the option catalogue. */
    public String catalogueName() {
        return catalogueName;
    }

    /** The type whose options the element carries; empty for an element of a kind that the catalogue does not cover. */
    public static Optional<ApplicationType> of(Configurable element) {
        if (element instanceof InfoMartApplication) {
            return Optional.of(INFO_MART);
        } else if (element instanceof DatabaseAccessPoint) {
            return Optional.of(ACCESS_POINT);
        } else if (element instanceof InteractionConcentrator) {
            return Optional.of(CONCENTRATOR);
        } else if (element instanceof DataSource) {
            return Optional.of(SWITCH);
        }
        return Optional.empty();
    }
}
