/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Parameters;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Binds the parameters of a scenario to elements of a deployment. The first of these that gives an element decides: the caller's binding,
 * the identifier in the parameter, an element with the identifier or name of the parameter, the selector. Stateless.
 */
public final class ScenarioBinder {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    private final CompiledTopology topology;
    private final Bindings bindings;

    private ScenarioBinder(CompiledTopology topology, Bindings bindings) {
        this.topology = topology;
        this.bindings = bindings;
    }

    /**
     * Binds all parameters.
     *
     * @return elements of each parameter in the order of the scenario; several only for the selector ALL and for several bindings
     * @throws ScenarioException if a parameter cannot be bound, or the caller bound a parameter that the scenario does not have
     */
    public static Map<Parameter, List<Element>> bind(Scenario scenario, CompiledTopology topology, Bindings bindings) {
        for (String name : bindings.parameters()) {
            if (scenario.getParameters().stream().noneMatch(parameter -> name.equals(parameter.getId()))) {
                throw new ScenarioException(TEXTS.get("bad.parameter", scenario.getId(), name, scenario.getParameters().size(),
                        scenario.getParameters().stream().map(Parameter::getId).collect(Collectors.joining(", "))));
            }
        }
        ScenarioBinder binder = new ScenarioBinder(topology, bindings);
        Map<Parameter, List<Element>> bound = new LinkedHashMap<>();
        for (Parameter parameter : scenario.getParameters()) {
            bound.put(parameter, binder.bind(parameter));
        }
        return bound;
    }

    private List<Element> bind(Parameter parameter) {
        List<Element> candidates = topology.elements(kind(parameter.getType()));
        List<String> given = bindings.of(parameter.getId());
        if (!given.isEmpty()) {
            return given.stream().map(name -> named(parameter, candidates, name)).toList();
        }
        List<NamedElement> found = Parameters.of(parameter, topology.deployment());
        if (found.isEmpty()) {
            throw nothingFits(parameter, candidates);
        }
        List<Element> bound = new ArrayList<>();
        found.forEach(element -> bound.add(named(parameter, candidates, element.getId())));
        return bound;
    }

    private static ScenarioException nothingFits(Parameter parameter, List<Element> candidates) {
        if (parameter.getSelector() == Selector.ONLY && candidates.size() > 1) {
            return new ScenarioException(TEXTS.get("bad.many", parameter.getId(), Integer.toString(candidates.size()), ids(candidates)));
        }
        return new ScenarioException(TEXTS.get("bad.none", parameter.getId(), text(parameter.getSelector(), parameter.getType())));
    }

    private static Element named(Parameter parameter, List<Element> candidates, String name) {
        return candidates.stream().filter(element -> element.id().equals(name)).findFirst()
                .or(() -> candidates.stream().filter(element -> isNamed(element, name)).findFirst())
                .orElseThrow(() -> new ScenarioException(TEXTS.get("bad.binding", parameter.getId(), name, text(parameter.getType()),
                        candidates.size(), ids(candidates))));
    }

    private static boolean isNamed(Element element, String name) {
        return name != null && !name.isEmpty() && (element.id().equals(name) || element.label().equals(name));
    }

    private static ElementKind kind(ElementType type) {
        return ElementKind.valueOf(Objects.requireNonNull(type).name());
    }

    private static String text(Selector selector, ElementType type) {
        return switch (selector) {
            case REPORTING, OTHER, ACTIVE, STANDBY -> TEXTS.get("selector." + selector, text(type));
            default -> text(type);
        };
    }

    private static String text(ElementType type) {
        return TEXTS.get("type." + type.name());
    }

    private static String ids(List<Element> candidates) {
        return candidates.isEmpty() ? TEXTS.get("selector.none") : candidates.stream().map(Element::id).collect(Collectors.joining(", "));
    }
}
