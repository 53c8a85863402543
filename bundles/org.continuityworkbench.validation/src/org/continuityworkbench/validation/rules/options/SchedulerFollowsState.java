/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.util.List;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** The scheduler is off by default: an active server must have it on, a standby must not run with it. */
@RuleInfo(id = "BC-OPT-012", severity = Severity.ERROR, target = InfoMartInstallation.class, sources = {"S21", "guide", "inferred"},
        reads = {"state", "processRunning", "applications/options/section", "applications/options/name", "applications/options/value",
            "../../infoMartApplications/options/section", "../../infoMartApplications/options/name",
            "../../infoMartApplications/options/value"})
public final class SchedulerFollowsState implements Rule<InfoMartInstallation> {

    @Override
    public void check(InfoMartInstallation installation, RuleContext context) {
        if (installation.getState() == InstallationState.ACTIVE) {
            installation.getApplications().stream().filter(application -> !isScheduled(application))
                    .forEach(application -> report(application, "active", true, installation, context));
        } else if (installation.getState() == InstallationState.STANDBY && installation.isProcessRunning()) {
            checkStandby(installation, context);
        }
    }

    /** A standby that no Application object denotes would start with the objects that there are. */
    private static void checkStandby(InfoMartInstallation installation, RuleContext context) {
        List<InfoMartApplication> own = installation.getApplications();
        if (!own.isEmpty()) {
            own.stream().filter(SchedulerFollowsState::isScheduled)
                    .forEach(application -> report(application, "standby", false, installation, context));
        } else {
            context.deployment().getInfoMartApplications().stream().filter(SchedulerFollowsState::isScheduled).findFirst()
                    .ifPresent(application -> context.report(installation, "running", null, application, installation));
        }
    }

    private static boolean isScheduled(InfoMartApplication application) {
        return Options.isTrue(application, OptionKey.RUN_SCHEDULER);
    }

    private static void report(InfoMartApplication application, String variant, boolean wanted, InfoMartInstallation installation,
            RuleContext context) {
        context.report(OptionFixes.place(application, OptionKey.RUN_SCHEDULER), variant,
                OptionFixes.set(application, OptionKey.RUN_SCHEDULER, wanted), application, installation);
    }
}
