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

import org.continuityworkbench.core.formula.Guards;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.StepKind;

/**
 * What holds for one action in one situation.
 *
 * @param situation  when
 * @param action     what
 * @param permission whether it may be done
 * @param text       what to do or not to do and why, in one sentence
 * @param rule       rule that says so; empty if none does
 * @param source     evidence tag
 */
public record ActionRule(Situation situation, StepKind action, Permission permission, String text, String rule, String source) {

    /** Role that usually does it where a plan names nobody. Chosen by this product, no document states it. */
    public String owner() {
        return Texts.get("owner." + Defaults.owner(action));
    }

    /** Roles that take part in an outage, the one that decides first. */
    public static List<String> roles() {
        return List.of("duty", "genesys", "database", "reporting").stream().map(role -> Texts.get("owner." + role)).toList();
    }

    /** Architectures that a row of the table is about. */
    private enum For { BOTH, STANDBY, ACTIVE }

    private record Row(Situation situation, StepKind action, Permission permission, For architecture, String rule, String source) {

        ActionRule toRule() {
            String key = "action." + situation + "." + action.getName();
            String own = Texts.find(key + (architecture == For.STANDBY ? ".standby" : ".active"));
            return new ActionRule(situation, action, permission, own != null ? own : Texts.get(key), rule, source);
        }
    }

    private static final String ONE_PRESENTATION = "BC-RPT-003";
    private static final String ONE_SOURCE_OF_REPORTS = "BC-RPT-001";
    private static final String CONNECTIONS = "BC-OPS-018";
    private static final String PURGE = "BC-OPS-009";

    private static final List<Row> TABLE = List.of(
            new Row(Situation.NORMAL, StepKind.START_INFO_MART, Permission.FORBIDDEN, For.STANDBY, Guards.ONE_ACTIVE_SERVER, "[S1][S3]"),
            new Row(Situation.NORMAL, StepKind.SET_HOST, Permission.FORBIDDEN, For.BOTH, "", "[S2]"),
            new Row(Situation.NORMAL, StepKind.STOP_REPLICATION, Permission.FORBIDDEN, For.STANDBY, "BC-REP-009", "[S3]"),
            new Row(Situation.NORMAL, StepKind.START_PRESENTATION, Permission.FORBIDDEN, For.BOTH, ONE_PRESENTATION, "[S33]"),
            new Row(Situation.NORMAL, StepKind.CHANGE_ICON_CONNECTIONS, Permission.FORBIDDEN, For.BOTH, CONNECTIONS, "[S12]"),
            new Row(Situation.NORMAL, StepKind.STOP_CALLS, Permission.GUARDED, For.BOTH, "BC-OPS-016", "[S2][S38]"),
            new Row(Situation.NORMAL, StepKind.CHANGE_OPTION, Permission.ALLOWED, For.BOTH, "BC-OPT-019", "[S16][S20]"),
            new Row(Situation.NORMAL, StepKind.WATCH, Permission.ALLOWED, For.BOTH, "BC-OPS-011", "[S21]"),

            new Row(Situation.LINK_LOSS, StepKind.START_INFO_MART, Permission.FORBIDDEN, For.STANDBY,
                    Guards.NO_STANDBY_START_DURING_LINK_LOSS, "[guide]"),
            new Row(Situation.LINK_LOSS, StepKind.START_INFO_MART, Permission.FORBIDDEN, For.ACTIVE, "", "[S2]"),
            new Row(Situation.LINK_LOSS, StepKind.START_PRESENTATION, Permission.FORBIDDEN, For.BOTH, ONE_PRESENTATION, "[S33]"),
            new Row(Situation.LINK_LOSS, StepKind.SWITCH_PRESENTATION, Permission.FORBIDDEN, For.BOTH, ONE_SOURCE_OF_REPORTS, "[guide]"),
            new Row(Situation.LINK_LOSS, StepKind.SET_HOST, Permission.FORBIDDEN, For.BOTH, "", "[S2]"),
            new Row(Situation.LINK_LOSS, StepKind.STOP_REPLICATION, Permission.FORBIDDEN, For.STANDBY, "BC-REP-009", "[S42]"),
            new Row(Situation.LINK_LOSS, StepKind.RESTART_ICON, Permission.GUARDED, For.BOTH, "BC-HA-008", "[S10][S11]"),
            new Row(Situation.LINK_LOSS, StepKind.CHANGE_ICON_CONNECTIONS, Permission.FORBIDDEN, For.BOTH, CONNECTIONS, "[S12]"),
            new Row(Situation.LINK_LOSS, StepKind.RESUME_PURGE, Permission.GUARDED, For.BOTH, PURGE, "[inferred]"),
            new Row(Situation.LINK_LOSS, StepKind.SUSPEND_PURGE, Permission.ALLOWED, For.BOTH, "", "[inferred]"),
            new Row(Situation.LINK_LOSS, StepKind.WATCH, Permission.ALLOWED, For.BOTH, "BC-OPS-011", "[S21]"),
            new Row(Situation.LINK_LOSS, StepKind.NOTIFY, Permission.ALLOWED, For.BOTH, "", "[guide]"),

            new Row(Situation.DISASTER_RECOVERY, StepKind.START_REPLICATION, Permission.FORBIDDEN, For.STANDBY,
                    Guards.REPLICATION_STOPPED_FIRST, "[S1]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.RESUME_PURGE, Permission.FORBIDDEN, For.BOTH, "", "[inferred]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.SWITCH_PRESENTATION, Permission.GUARDED, For.BOTH, ONE_SOURCE_OF_REPORTS,
                    "[guide]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.START_INFO_MART, Permission.GUARDED, For.STANDBY,
                    Guards.REPLICATION_STOPPED_FIRST, "[S1]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.SET_HOST, Permission.GUARDED, For.STANDBY, "BC-OPS-014", "[S1][S40]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.RECOVER_CONFIGURATION_SERVER, Permission.GUARDED, For.BOTH, "BC-OPS-013",
                    "[S40]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.EXCLUDE_FAILED_DAPS, Permission.ALLOWED, For.BOTH, "BC-OPS-005", "[inferred]"),
            new Row(Situation.DISASTER_RECOVERY, StepKind.STOP_REPLICATION, Permission.ALLOWED, For.STANDBY, "BC-OPS-004", "[S1]"),

            new Row(Situation.EMERGENCY, StepKind.START_INFO_MART, Permission.FORBIDDEN, For.BOTH, Guards.ONE_ACTIVE_SERVER, "[guide]"),
            new Row(Situation.EMERGENCY, StepKind.START_REPLICATION, Permission.FORBIDDEN, For.STANDBY, "", "[guide]"),
            new Row(Situation.EMERGENCY, StepKind.START_PRESENTATION, Permission.FORBIDDEN, For.BOTH, ONE_PRESENTATION, "[guide]"),
            new Row(Situation.EMERGENCY, StepKind.RESTORE_COMPONENTS, Permission.ALLOWED, For.BOTH, "BC-OPS-017", "[guide]"),
            new Row(Situation.EMERGENCY, StepKind.WATCH, Permission.ALLOWED, For.BOTH, "BC-OPS-011", "[S21]"),

            new Row(Situation.RETURN_TO_NORMAL, StepKind.CHANGE_ICON_CONNECTIONS, Permission.FORBIDDEN, For.BOTH, CONNECTIONS, "[S12]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.START_INFO_MART, Permission.GUARDED, For.STANDBY, Guards.ONE_ACTIVE_SERVER,
                    "[S1][S3]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.START_INFO_MART, Permission.GUARDED, For.ACTIVE, "BC-OPS-008", "[guide]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.EXPORT_DATABASE, Permission.GUARDED, For.BOTH, PURGE, "[guide]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.START_REPLICATION, Permission.GUARDED, For.STANDBY, "BC-REP-002", "[S44]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.RESUME_PURGE, Permission.GUARDED, For.BOTH, PURGE, "[guide]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.START_PRESENTATION, Permission.GUARDED, For.BOTH, ONE_PRESENTATION, "[S33]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.SUSPEND_PURGE, Permission.ALLOWED, For.BOTH, PURGE, "[guide]"),
            new Row(Situation.RETURN_TO_NORMAL, StepKind.INCLUDE_DAPS, Permission.ALLOWED, For.BOTH, "", "[inferred]"));

    /** What holds in a situation for a deployment: the forbidden actions first, the most dangerous one at the top. */
    public static List<ActionRule> in(Situation situation, Deployment deployment) {
        For other = Deployments.isActiveStandby(deployment) ? For.ACTIVE : For.STANDBY;
        List<ActionRule> rules = new ArrayList<>();
        for (Permission permission : List.of(Permission.FORBIDDEN, Permission.GUARDED, Permission.ALLOWED)) {
            TABLE.stream().filter(row -> row.situation == situation && row.permission == permission && row.architecture != other)
                    .map(Row::toRule).forEach(rules::add);
        }
        return List.copyOf(rules);
    }
}
