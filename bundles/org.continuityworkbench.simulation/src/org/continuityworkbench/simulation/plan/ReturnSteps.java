/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;

/** The steps of a return to normal operation, for one choice. */
final class ReturnSteps {

    private final PlanGenerator model;
    private final PlanWriter writer;
    private final Site returning;
    private final Site survivor;
    private final ReturnChoice choice;
    private final Object[] names;
    private final boolean stopped;

    ReturnSteps(PlanGenerator model, PlanWriter writer, Site returning, Site survivor, ReturnChoice choice, Object[] names) {
        this.model = model;
        this.writer = writer;
        this.returning = returning;
        this.survivor = survivor;
        this.choice = choice;
        this.names = names;
        stopped = choice.copy() && choice.duringCopy() == CopyMode.STOPPED;
    }

    void write() {
        List<NamedElement> restored = new ArrayList<>(returning.getConcentrators());
        restored.addAll(returning.getInteractionDatabases());
        step(StepKind.RESTORE_COMPONENTS, "", "return", restored);
        step(StepKind.SUSPEND_PURGE, "", "transfer", model.databases());
        if (stopped) {
            step(StepKind.STOP_INFO_MART, "copy", "transfer", PlanGenerator.elements(model.installation(survivor)));
        }
        if (choice.copy()) {
            step(StepKind.EXPORT_DATABASE, "", "transfer", PlanGenerator.elements(model.mart(survivor)));
            step(StepKind.COPY_DATABASE, "", "transfer", PlanGenerator.elements(model.mart(survivor), model.mart(returning)));
            step(StepKind.IMPORT_DATABASE, "", "transfer", PlanGenerator.elements(model.mart(returning)));
        }
        step(StepKind.INCLUDE_DAPS, "", "inferred", model.accessPointsAt(returning, true));
        switch (choice.option()) {
            case NONE -> activeActive();
            case OPTION_1 -> optionOne();
            case OPTION_2 -> optionTwo();
        }
    }

    /** Both servers run in the end; reports come from one of them [guide]. */
    private void activeActive() {
        if (stopped) {
            step(StepKind.START_INFO_MART, "again", "transfer", PlanGenerator.elements(model.installation(survivor)));
        }
        step(StepKind.START_INFO_MART, choice.copy() ? "imported" : "new", "transfer",
                PlanGenerator.elements(model.installation(returning)));
        step(StepKind.PROCESS_BACKLOG, "", "transfer", PlanGenerator.elements(model.installation(returning)));
        step(StepKind.RESUME_PURGE, "", "transfer", model.databases());
        if (choice.copy()) {
            step(StepKind.CHOOSE_REPORT_SOURCE, "", "placement", PlanGenerator.elements(model.mart(returning)));
            moveReports();
        } else {
            step(StepKind.CHOOSE_REPORT_SOURCE, "stay", "placement", PlanGenerator.elements(model.presentation(survivor),
                    model.mart(survivor)));
        }
    }

    /** The returning site becomes the active one [guide: Option 1]. */
    private void optionOne() {
        InfoMartInstallation server = model.installation(returning);
        InfoMartApplication application = model.application(returning);
        if (!stopped) {
            step(StepKind.STOP_INFO_MART, "", "choice", PlanGenerator.elements(model.installation(survivor)));
            step(StepKind.SYNCHRONIZE_DELTA, "", "transfer", PlanGenerator.elements(model.mart(survivor), model.mart(returning)));
        }
        step(StepKind.SET_HOST, "return", "choice", PlanGenerator.elements(application, server));
        step(StepKind.SET_START_COMMAND, "return", "choice", PlanGenerator.elements(application, server));
        step(StepKind.SET_INFO_MART_DAP, "return", "choice",
                PlanGenerator.elements(PlanGenerator.infoMartAccessPoint(application), model.mart(returning)));
        step(StepKind.START_INFO_MART, "return", "choice", PlanGenerator.elements(server));
        step(StepKind.CONFIGURE_REPLICATION, "return", "choice", model.deployment().getReplications());
        step(StepKind.START_REPLICATION, "return", "choice", model.deployment().getReplications());
        step(StepKind.PROCESS_BACKLOG, "", "transfer", PlanGenerator.elements(server));
        step(StepKind.RESUME_PURGE, "", "transfer", model.databases());
        moveReports();
    }

    /** The surviving site stays the active one; only the replication is set up again [guide: Option 2]. */
    private void optionTwo() {
        step(StepKind.CONFIGURE_REPLICATION, "stay", "choice", model.deployment().getReplications());
        step(StepKind.START_REPLICATION, "stay", "choice", model.deployment().getReplications());
        if (stopped) {
            step(StepKind.START_INFO_MART, "again", "transfer", PlanGenerator.elements(model.installation(survivor)));
        }
        step(StepKind.PROCESS_BACKLOG, "stay", "transfer", PlanGenerator.elements(model.installation(survivor)));
        step(StepKind.RESUME_PURGE, "", "transfer", model.databases());
    }

    private void moveReports() {
        step(StepKind.STOP_PRESENTATION, "", "placement", PlanGenerator.elements(model.presentation(survivor)));
        step(StepKind.START_PRESENTATION, "return", "placement", PlanGenerator.elements(model.presentation(returning)));
    }

    private void step(StepKind kind, String variant, String citation, List<? extends NamedElement> targets) {
        writer.step(kind, variant, citation, targets, names);
    }
}
