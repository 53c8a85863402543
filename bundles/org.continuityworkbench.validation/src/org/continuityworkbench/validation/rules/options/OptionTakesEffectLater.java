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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.continuityworkbench.core.options.ApplicationType;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.eclipse.emf.ecore.EObject;

/** A plan or scenario that changes an option has to count with the moment from which the new value is in force. */
@RuleInfo(id = "BC-OPT-019", severity = Severity.INFO, target = OptionSetting.class, sources = {"S16", "S20", "S21", "S26"},
        reads = {"section", "name", "../kind", "../action", "../targets", "../option", "../../steps/kind", "../../events/action",
                "../../events/at",
            "../at"})
public final class OptionTakesEffectLater implements Rule<OptionSetting> {

    private static final String AT_ONCE = "Immediately";
    private static final Set<String> READ_BY_ICON = Set.of("callconcentrator", "gts");

    @Override
    public void check(OptionSetting setting, RuleContext context) {
        if (setting.eContainer() instanceof PlanStep step && step.getOption() == setting && step.getKind() == StepKind.CHANGE_OPTION) {
            check(setting, step, step.getTargets(), kind -> isLater(step, kind), context);
        } else if (setting.eContainer() instanceof OperatorEvent event && event.getAction() == StepKind.CHANGE_OPTION) {
            check(setting, event, List.of(), kind -> isLater(event, kind), context);
        }
    }

    private static void check(OptionSetting setting, EObject change, List<NamedElement> targets, Predicate<StepKind> isDoneLater,
            RuleContext context) {
        Optional<OptionDefinition> definition = definition(setting, targets);
        String effect = definition.map(OptionDefinition::takesEffect).orElse("");
        if (definition.isEmpty() || effect.equals(AT_ONCE)) {
            return;
        } else if (effect.isEmpty()) {
            context.report(change, "unknown", null, setting.getName());
        } else if (restart(effect, definition.get().key()).filter(isDoneLater).isEmpty()) {
            context.report(change, setting.getName(), effect);
        }
    }

    /** The option of the application that is changed, or, if no target tells which one, of the first type that knows the option. */
    private static Optional<OptionDefinition> definition(OptionSetting setting, List<NamedElement> targets) {
        Stream<ApplicationType> named = targets.stream().filter(Configurable.class::isInstance)
                .flatMap(target -> ApplicationType.of((Configurable) target).stream());
        return Stream.concat(named, Stream.of(ApplicationType.values()))
                .flatMap(type -> OptionCatalogue.standard().find(new OptionKey(type, setting.getSection(), setting.getName())).stream())
                .findFirst();
    }

    /** The step that puts the value in force, if it is a restart of the application. */
    private static Optional<StepKind> restart(String effect, OptionKey key) {
        if (!effect.toLowerCase(Locale.ROOT).contains("restart")) {
            return Optional.empty();
        }
        return Optional.of(READ_BY_ICON.contains(key.section()) ? StepKind.RESTART_ICON : StepKind.START_INFO_MART);
    }

    private static boolean isLater(PlanStep change, StepKind kind) {
        return change.eContainer() instanceof RecoveryPlan plan
                && plan.getSteps().stream().skip(plan.getSteps().indexOf(change)).anyMatch(step -> step.getKind() == kind);
    }

    private static boolean isLater(OperatorEvent change, StepKind kind) {
        return change.eContainer() instanceof Scenario scenario && change.getAt() != null
                && scenario.getEvents().stream().anyMatch(event -> event instanceof OperatorEvent operator && operator.getAction() == kind
                        && operator.getAt() != null && operator.getAt().compareTo(change.getAt()) >= 0);
    }
}
