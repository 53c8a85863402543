/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/

/**
 * Files of the product: deployments, scenarios, and safe writing of any file.
 *
 * <p>Reading never trusts its input: everything passes limits, a parser that knows neither DOCTYPE nor external entities, and checks
 * against the metamodel; whatever is wrong becomes one line that names file, line, element, reason and next step. Writing never endangers
 * what is there: a file is replaced as a whole or not at all.
 */
package org.continuityworkbench.core.io;
