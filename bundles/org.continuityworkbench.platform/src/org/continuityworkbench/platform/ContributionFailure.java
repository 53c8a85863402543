/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

/**
 * A contribution that could not be loaded.
 *
 * @param plugin symbolic name of the plug-in
 * @param name   class or file that it names
 * @param reason one line on what is wrong
 */
public record ContributionFailure(String plugin, String name, String reason) {
}
