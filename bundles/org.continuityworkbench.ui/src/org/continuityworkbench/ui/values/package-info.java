/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * Values of model elements as people read and type them, the same in tables and in the properties:
 * {@link org.continuityworkbench.ui.values.Field}.
 */
package org.continuityworkbench.ui.values;
