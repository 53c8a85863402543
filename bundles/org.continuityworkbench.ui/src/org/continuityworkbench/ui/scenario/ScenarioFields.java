/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.core.text.MetamodelTexts;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.ScenarioEvent;
import org.continuityworkbench.model.scenario.ScenarioPackage.Literals;
import org.continuityworkbench.model.scenario.Setting;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SettingSource;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.Fields;
import org.continuityworkbench.ui.values.ShownField;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** The columns of the tables of a scenario. */
final class ScenarioFields {

    private static final Field NAME = Fields.of(TopologyPackage.Literals.NAMED_ELEMENT__NAME);

    /** What happens when. */
    static final List<Field> EVENTS = List.of(new When(), new Kind(),
            new PerClass(Messages.column_what, Map.of(Literals.OUTAGE_EVENT, Fields.of(Literals.OUTAGE_EVENT__KIND),
                    Literals.OPERATOR_EVENT, Fields.of(Literals.OPERATOR_EVENT__ACTION), Literals.PLAN_RUN,
                    Fields.of(Literals.PLAN_RUN__PURPOSE), Literals.LOAD_CHANGE, Fields.of(Literals.LOAD_CHANGE__FACTOR))),
            Fields.of(Literals.SCENARIO_EVENT__TARGET),
            new PerClass(Messages.column_length, Map.of(Literals.OUTAGE_EVENT, Fields.of(Literals.OUTAGE_EVENT__DURATION),
                    Literals.OPERATOR_EVENT, Fields.of(Literals.OPERATOR_EVENT__DURATION))),
            new More());

    /** The places for elements of a deployment. */
    static final List<Field> PARAMETERS = List.of(NAME, Fields.of(Literals.PARAMETER__TYPE), Fields.of(Literals.PARAMETER__SELECTOR),
            Fields.of(Literals.PARAMETER__ELEMENT), Fields.of(TopologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION));

    /** What must hold. */
    static final List<Field> EXPECTATIONS = List.of(NAME, new Kind(),
            new PerClass(Messages.column_what, Map.of(Literals.LIMIT_EXPECTATION, Fields.of(Literals.LIMIT_EXPECTATION__MEASURE),
                    Literals.FORBIDDEN_ACTION, Fields.of(Literals.FORBIDDEN_ACTION__ACTION))),
            new PerClass(Messages.column_condition, Map.of(Literals.LIMIT_EXPECTATION, Fields.of(Literals.LIMIT_EXPECTATION__COMPARISON),
                    Literals.FORBIDDEN_ACTION, Fields.of(Literals.FORBIDDEN_ACTION__CONDITION))),
            new PerClass(Messages.column_limit, Map.of(Literals.LIMIT_EXPECTATION, Fields.of(Literals.LIMIT_EXPECTATION__LIMIT))),
            new PerClass(Messages.column_about, Map.of(Literals.LIMIT_EXPECTATION, Fields.of(Literals.LIMIT_EXPECTATION__SUBJECT),
                    Literals.FORBIDDEN_ACTION, Fields.of(Literals.FORBIDDEN_ACTION__SUBJECT))));

    /** How it is replayed. */
    static final List<Field> SETTINGS = List.of(new SettingName(), new SettingText());

    private ScenarioFields() {
    }

    /** What is wrong with the value of a setting; null for nothing. */
    static String settingProblem(String name, String value) {
        try {
            SimulationSettings.ideal().withNamed(name, value, SettingSource.SCENARIO);
            return null;
        } catch (SettingException e) {
            return e.getMessage();
        }
    }

    /** A column that is another value for each class; empty where a class has none. */
    private record PerClass(String title, Map<EClass, Field> fields) implements Field {

        private Field of(EObject element) {
            return fields.get(element.eClass());
        }

        @Override
        public String help(EObject element) {
            return of(element) == null ? "" : of(element).help(element);
        }

        @Override
        public String text(EObject element) {
            return of(element) == null ? "" : of(element).text(element);
        }

        @Override
        public boolean editable(EObject element) {
            return of(element) != null;
        }

        @Override
        public List<String> choices(EObject element) {
            return of(element) == null ? List.of() : of(element).choices(element);
        }

        @Override
        public String problem(EObject element, String text) {
            return of(element).problem(element, text);
        }

        @Override
        public void apply(EObject element, String text) {
            of(element).apply(element, text);
        }
    }

    /** The moment of an event: {@code T+7:59}, {@code 8h}, {@code PT8H}. */
    private static final class When implements Field {

        @Override
        public String title() {
            return Messages.column_when;
        }

        @Override
        public String help(EObject element) {
            return Messages.when_help;
        }

        @Override
        public String text(EObject element) {
            Duration at = ((ScenarioEvent) element).getAt();
            return at == null ? "" : TimeText.format(at.getSeconds());
        }

        @Override
        public boolean editable(EObject element) {
            return true;
        }

        @Override
        public String problem(EObject element, String text) {
            try {
                return TimeText.parseMoment(text) < 0 ? NLS.bind(Messages.when_wanted, text) : null;
            } catch (IllegalArgumentException e) {
                return NLS.bind(Messages.when_wanted, text);
            }
        }

        @Override
        public void apply(EObject element, String text) {
            ((ScenarioEvent) element).setAt(Duration.ofSeconds(TimeText.parseMoment(text)));
        }
    }

    /** What an event or an expectation is. */
    private static final class Kind implements ShownField {

        @Override
        public String title() {
            return Messages.column_kind;
        }

        @Override
        public String help(EObject element) {
            return MetamodelTexts.of(element.eClass());
        }

        @Override
        public String text(EObject element) {
            return Names.of(element.eClass());
        }
    }

    /** What only some events have: whether disks survive, the option that is changed. */
    private static final class More implements Field {

        private static final Field DISKS = Fields.of(Literals.OUTAGE_EVENT__DISKS_SURVIVE);

        @Override
        public String title() {
            return Messages.column_more;
        }

        private static boolean isSite(EObject element) {
            return element instanceof OutageEvent outage && switch (outage.getKind()) {
                case SITE_FAIL, SITE_RESTORE -> true;
                default -> false;
            };
        }

        @Override
        public String help(EObject element) {
            return isSite(element) ? DISKS.help(element) : element instanceof OperatorEvent ? Messages.option_help : "";
        }

        @Override
        public String text(EObject element) {
            if (isSite(element)) {
                return ((OutageEvent) element).isDisksSurvive() ? Messages.disks_survive : Messages.disks_lost;
            }
            OptionSetting option = element instanceof OperatorEvent step ? step.getOption() : null;
            return option == null ? "" : option.getSection() + "/" + option.getName() + "=" + option.getValue();
        }

        @Override
        public boolean editable(EObject element) {
            return isSite(element) || element instanceof OperatorEvent step && step.getAction() == StepKind.CHANGE_OPTION;
        }

        @Override
        public List<String> choices(EObject element) {
            return isSite(element) ? List.of(Messages.disks_survive, Messages.disks_lost) : List.of();
        }

        @Override
        public String problem(EObject element, String text) {
            return isSite(element) || text.isBlank() || text.matches("[^/=]+/[^/=]+=.*") ? null : Messages.option_wanted;
        }

        @Override
        public void apply(EObject element, String text) {
            if (isSite(element)) {
                ((OutageEvent) element).setDisksSurvive(text.equals(Messages.disks_survive));
            } else if (text.isBlank()) {
                ((OperatorEvent) element).setOption(null);
            } else {
                OptionSetting option = TopologyFactory.eINSTANCE.createOptionSetting();
                int slash = text.indexOf('/');
                int equals = text.indexOf('=');
                option.setSection(text.substring(0, slash).strip());
                option.setName(text.substring(slash + 1, equals).strip());
                option.setValue(text.substring(equals + 1).strip());
                ((OperatorEvent) element).setOption(option);
            }
        }
    }

    /** Name of a setting, out of those that there are. */
    private static final class SettingName implements Field {

        @Override
        public String title() {
            return Messages.column_setting;
        }

        @Override
        public String help(EObject element) {
            return SettingKey.find(text(element)).map(SettingKey::text).orElse("");
        }

        @Override
        public String text(EObject element) {
            String name = ((Setting) element).getName();
            return name == null ? "" : name;
        }

        @Override
        public boolean editable(EObject element) {
            return true;
        }

        @Override
        public List<String> choices(EObject element) {
            return Arrays.stream(SettingKey.values()).map(SettingKey::key).toList();
        }

        @Override
        public String problem(EObject element, String text) {
            return null;
        }

        @Override
        public void apply(EObject element, String text) {
            ((Setting) element).setName(text);
        }
    }

    /** Value of a setting; lengths of time as people type them. */
    private static final class SettingText implements Field {

        private static boolean isTime(EObject element) {
            String name = ((Setting) element).getName();
            return name != null && SettingKey.find(name).filter(key -> key.type() == SettingKey.Type.DURATION).isPresent();
        }

        @Override
        public String title() {
            return Messages.column_value;
        }

        @Override
        public String help(EObject element) {
            String name = ((Setting) element).getName();
            return name == null ? "" : SettingKey.find(name).map(key -> key.text() + (key.unit().isEmpty() ? "" : " [" + key.unit() + "]"))
                    .orElse("");
        }

        @Override
        public String text(EObject element) {
            String value = ((Setting) element).getValue();
            if (value == null) {
                return "";
            }
            try {
                return isTime(element) ? Durations.format(Durations.parse(value)) : value;
            } catch (IllegalArgumentException e) {
                return value;
            }
        }

        @Override
        public boolean editable(EObject element) {
            return true;
        }

        @Override
        public String problem(EObject element, String text) {
            String name = ((Setting) element).getName();
            return name == null ? null : settingProblem(name, stored(element, text));
        }

        /** What the file holds: lengths of time in the form of the format. */
        private static String stored(EObject element, String text) {
            try {
                return isTime(element) ? Durations.parse(text).toString() : text.strip();
            } catch (IllegalArgumentException e) {
                return text;
            }
        }

        @Override
        public void apply(EObject element, String text) {
            ((Setting) element).setValue(stored(element, text));
        }
    }
}
