/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** Where the value of a setting comes from; later ones win over earlier ones. */
public enum SettingSource {
    /** Nobody said anything: value of the catalogue or of this product. */
    FALLBACK,
    /** Prescribed by the preset. */
    PRESET,
    /** Modelled in the deployment, for example an option of the Info Mart application. */
    DEPLOYMENT,
    /** Given in the scenario file. */
    SCENARIO,
    /** Given by the caller, for example with {@code --set}. */
    CALLER
}
