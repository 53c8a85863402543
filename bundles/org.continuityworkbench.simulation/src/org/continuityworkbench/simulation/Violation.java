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
 * A forbidden action that was taken nevertheless. It takes its effect; the trace goes on.
 *
 * @param number index in the trace's list
 * @param time second
 * @param ruleId rule that forbids it, for example BC-OPS-001
 * @param action name of the step kind, or of the event where nobody acted, for example HOST_REBOOT
 * @param element on what
 * @param event number of the FORBIDDEN event
 */
public record Violation(int number, long time, String ruleId, String action, Element element, int event) {
}
