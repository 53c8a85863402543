/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * The help inside the window: pages of the bundle {@code doc} in a view, with a text view where no browser is installed, the sheet of keys
 * made from the bindings, and the guided tour <i>Your first outage</i>.
 */
package org.continuityworkbench.ui.help;
