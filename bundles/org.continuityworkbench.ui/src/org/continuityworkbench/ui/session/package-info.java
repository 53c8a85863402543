/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * Open deployments. A {@link org.continuityworkbench.ui.session.DeploymentSession} is one open file with its model, its undo history and
 * its live findings; the {@link org.continuityworkbench.ui.session.SessionService}, asked for by
 * {@code getSite().getService(SessionService.class)}, opens them and knows which one the user works on. All calls are for the UI thread.
 */
package org.continuityworkbench.ui.session;
