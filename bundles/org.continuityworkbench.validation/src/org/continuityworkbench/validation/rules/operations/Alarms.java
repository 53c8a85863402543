/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.core.query.Identifiers;
import org.continuityworkbench.model.topology.AlarmCondition;
import org.continuityworkbench.model.topology.Application;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyFactory;

/** Alarm conditions on log messages. */
final class Alarms {

    private Alarms() {
    }

    /** True if an alarm on the message watches all applications or one of the type. */
    static boolean isConfigured(Deployment deployment, String logEvent, Class<? extends Application> type) {
        return deployment.getAlarms().stream().filter(alarm -> alarm.getLogEvent() != null && logEvent.equals(alarm.getLogEvent().strip()))
                .anyMatch(alarm -> alarm.getApplications().isEmpty() || alarm.getApplications().stream().anyMatch(type::isInstance));
    }

    /** Adds an alarm on the message for all applications. */
    static void add(Deployment deployment, String logEvent) {
        AlarmCondition alarm = TopologyFactory.eINSTANCE.createAlarmCondition();
        alarm.setId(Identifiers.fresh(deployment, "alarm-" + logEvent));
        alarm.setLogEvent(logEvent);
        deployment.getAlarms().add(alarm);
    }
}
