/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.continuityworkbench.platform.Timed.TimedBehaviour;
import org.continuityworkbench.platform.Timed.TimedRule;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleReader;
import org.continuityworkbench.validation.live.LiveValidator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;

/**
 * What the product and the installed plug-ins contribute to the engines. Read once when it is made; the same ever after, safe for any
 * thread. A contribution that cannot be loaded is left out and listed in {@link #failures()}. A language other than Java is loaded only if
 * some plug-in contributes rules in it.
 */
public final class Contributions {

    /** Extension point for rules. */
    public static final String RULES = "org.continuityworkbench.platform.rules";
    /** Extension point for languages that rules can be written in. */
    public static final String RULE_LANGUAGES = "org.continuityworkbench.platform.ruleLanguages";

    /** Extension point for behaviours of components. */
    public static final String BEHAVIOURS = "org.continuityworkbench.platform.behaviours";

    private final List<RuleDescriptor> rules = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();
    private final List<IConfigurationElement> behaviours = new ArrayList<>();
    private final Map<IConfigurationElement, ContributionUse> uses = new HashMap<>();
    private final List<ContributionUse> inUse = new ArrayList<>();
    private final List<ContributionFailure> failures = new ArrayList<>();

    /** @param registry registry of the running platform */
    public Contributions(IExtensionRegistry registry) {
        rules.addAll(DocumentedRules.all());
        rules.forEach(rule -> identifiers.add(rule.id()));
        for (IConfigurationElement element : registry.getConfigurationElementsFor(RULES)) {
            boolean java = "rule".equals(element.getName());
            String name = Objects.requireNonNullElse(element.getAttribute(java ? "class" : "file"), element.getName());
            try {
                for (RuleDescriptor rule : java ? List.of(rule(element)) : rulesOfFile(element, registry)) {
                    add(rule.contributedBy(element.getContributor().getName()), name);
                }
            } catch (CoreException | IOException | RuntimeException | LinkageError e) {
                fail(element.getContributor().getName(), name, e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
        addBehaviours(registry);
    }

    private void addBehaviours(IExtensionRegistry registry) {
        Set<String> taken = new HashSet<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(BEHAVIOURS)) {
            String plugin = element.getContributor().getName();
            String name = Objects.requireNonNullElse(element.getAttribute("class"), element.getName());
            try {
                Behaviour behaviour = (Behaviour) element.createExecutableExtension("class");
                if (behaviour.id() == null || behaviour.id().isBlank() || behaviour.takes() == null || behaviour.causes() == null) {
                    fail(plugin, name, "it does not declare its identifier, the events that it takes and those that it causes");
                } else if (taken.add(behaviour.id())) {
                    behaviours.add(element);
                    uses.put(element, use(plugin, ContributionUse.Kind.BEHAVIOUR, behaviour.id()));
                } else {
                    fail(plugin, name, "the behaviour identifier " + behaviour.id() + " is taken");
                }
            } catch (CoreException | RuntimeException | LinkageError e) {
                fail(plugin, name, e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
    }

    private static RuleDescriptor rule(IConfigurationElement element) throws CoreException {
        return RuleDescriptor.of((Rule<?>) element.createExecutableExtension("class"));
    }

    /** The element is named after the language. */
    private static List<RuleDescriptor> rulesOfFile(IConfigurationElement element, IExtensionRegistry registry) throws CoreException,
            IOException {
        String file = required(element, "file");
        String prefix = required(element, "prefix");
        for (IConfigurationElement language : registry.getConfigurationElementsFor(RULE_LANGUAGES)) {
            if (element.getName().equals(language.getAttribute("name"))) {
                RuleReader reader = (RuleReader) language.createExecutableExtension("class");
                return reader.read(content(element, file), prefix);
            }
        }
        throw new IOException("no installed plug-in reads rules written in " + element.getName() + "; install the one that does");
    }

    private static String content(IConfigurationElement element, String file) throws IOException {
        Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        int slash = file.lastIndexOf('/');
        // a fragment contributes in the name of its host, so its files count too
        Enumeration<URL> urls = bundle == null ? null : bundle.findEntries(slash < 0 ? "/" : file.substring(0, slash),
                file.substring(slash + 1), false);
        if (urls == null) {
            throw new IOException("the plug-in has no file " + file);
        }
        try (InputStream in = urls.nextElement().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String required(IConfigurationElement element, String attribute) throws IOException {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new IOException("the attribute " + attribute + " is missing");
        }
        return value;
    }

    private void add(RuleDescriptor rule, String name) {
        LiveValidator.requireFollowable(rule);
        if (identifiers.add(rule.id())) {
            rules.add(rule.running(new TimedRule<>(rule.rule(), use(rule.origin(), ContributionUse.Kind.RULE, rule.id()))));
        } else {
            fail(rule.origin(), name, "the rule identifier " + rule.id() + " is taken");
        }
    }

    private ContributionUse use(String plugin, ContributionUse.Kind kind, String id) {
        ContributionUse use = new ContributionUse(plugin, kind, id);
        inUse.add(use);
        return use;
    }

    private void fail(String plugin, String name, String reason) {
        failures.add(new ContributionFailure(plugin, name, reason.strip().replaceAll("\\s+", " ")));
    }

    /** The documented rules, then those of plug-ins in the order of the registry. */
    public List<RuleDescriptor> rules() {
        return List.copyOf(rules);
    }

    /**
     * The behaviours of plug-ins in the order of the registry, made anew by every call: an instance belongs to one simulator. Empty if no
     * plug-in contributes any.
     *
     * @throws IllegalStateException if a behaviour that could be made when the registry was read cannot be made any more
     */
    public List<Behaviour> behaviours() {
        List<Behaviour> made = new ArrayList<>();
        for (IConfigurationElement element : behaviours) {
            try {
                made.add(new TimedBehaviour((Behaviour) element.createExecutableExtension("class"), uses.get(element)));
            } catch (CoreException e) {
                throw new IllegalStateException("plug-in " + element.getContributor().getName() + ": " + e.getMessage(), e);
            }
        }
        return made;
    }

    /** The rules and behaviours of plug-ins and how they have been used since the start: rules first, in the order of the registry. */
    public List<ContributionUse> uses() {
        return List.copyOf(inUse);
    }

    /** Contributions that could not be loaded; empty if all is well. */
    public List<ContributionFailure> failures() {
        return List.copyOf(failures);
    }
}
