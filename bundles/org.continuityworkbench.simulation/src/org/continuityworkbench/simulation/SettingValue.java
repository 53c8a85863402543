/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/**
 * One effective setting, as reports print it.
 *
 * @param key which setting
 * @param text value in the form in which it can be given again; empty if the setting does not apply
 * @param source who decided
 * @param evidence how well the value is known; {@link Evidence#GIVEN} unless it is a default
 */
public record SettingValue(SettingKey key, String text, SettingSource source, Evidence evidence) {
}
