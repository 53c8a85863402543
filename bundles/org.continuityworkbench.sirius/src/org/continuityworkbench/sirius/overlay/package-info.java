/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/

/**
 * Shows in the diagrams how the elements stand at the moment of a replay. Paints beside the model: nothing of it is ever saved. Of its
 * classes only {@link org.continuityworkbench.sirius.overlay.Overlay} works without a window.
 */
package org.continuityworkbench.sirius.overlay;
