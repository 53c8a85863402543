/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.time.Clock;
import java.util.List;

import org.continuityworkbench.validation.RuleDescriptor;

/**
 * What commands work with, handed in by the application.
 *
 * @param rules   the documented rules and those of partners
 * @param library examples, scenarios and outages
 * @param console where to write
 * @param clock   tells the day on which suppressions are judged
 * @param version version of the product
 */
record Services(List<RuleDescriptor> rules, Library library, Console console, Clock clock, String version) {
}
