/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.welcome;

/**
 * An example that the page offers.
 *
 * @param name  name of the deployment in the bundle of examples
 * @param title what it is
 * @param text  what it is good for
 */
record Example(String name, String title, String text) {
}
