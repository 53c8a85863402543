/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * What validation finds in the open deployments: a live view by severity, markers on files, repairs with a preview, and decisions to accept
 * a finding for a while. Every change is one step that can be undone.
 */
package org.continuityworkbench.ui.problems;
