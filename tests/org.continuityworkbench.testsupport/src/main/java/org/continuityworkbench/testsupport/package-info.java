/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * Builders of small, valid, in-memory deployments and scenarios for the tests of all floors.
 *
 * <p>Start with {@link org.continuityworkbench.testsupport.Deployments}; reach into the result with
 * {@link org.continuityworkbench.testsupport.Elements}.
 */
package org.continuityworkbench.testsupport;
