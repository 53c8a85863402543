/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** Class of an {@link Element}. */
public enum ElementKind {
    DEPLOYMENT, SITE, LINK, HOST, DATA_SOURCE, CONCENTRATOR, INTERACTION_DATABASE, INFO_MART_INSTALLATION, INFO_MART_DATABASE, REPLICATION,
    PRESENTATION, RECOVERY_PLAN, PLAN_STEP
}
