/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * How projects, deployments and scenarios begin: six questions with sourced defaults, a scenario from a form, and the samples of the
 * product.
 */
package org.continuityworkbench.ui.wizards;
