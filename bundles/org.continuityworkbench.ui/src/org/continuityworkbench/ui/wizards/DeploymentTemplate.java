/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Makes a deployment of answers: the sample with as many sites, under the owner's names and with his figures. */
final class DeploymentTemplate {

    private DeploymentTemplate() {
    }

    /** The sample that a deployment begins as. */
    static String sample(Answers answers) {
        return answers.mode() == ReportingMode.ACTIVE_STANDBY ? "two-site-active-standby"
                : answers.sites().size() == 4 ? "four-site-active-active" : "two-site-active-active";
    }

    /**
     * Changes a sample into what was asked for.
     *
     * @param deployment the sample that {@link #sample} names, read for this purpose
     */
    static void fill(Deployment deployment, Answers answers) {
        rename(deployment, deployment.getSites().stream().map(Site::getName).toList(), answers.sites().stream().map(String::strip)
                .toList());
        deployment.setId(Answers.slug(answers.name()));
        deployment.setName(answers.name().strip());
        deployment.setDescription(Messages.get("answer.description"));
        deployment.setPlannedLinkOutage(answers.threshold());
        deployment.getSites().forEach(site -> site.setLocation(null));
        for (Iterator<EObject> contents = deployment.eAllContents(); contents.hasNext();) {
            figures(contents.next(), answers);
        }
        deployment.getObjectives().forEach(objective -> {
            if (answers.objectives().containsKey(objective.getId())) {
                objective.setLimit(answers.objectives().get(objective.getId()));
            }
        });
    }

    private static void figures(EObject element, Answers answers) {
        if (element instanceof InteractionConcentrator icon) {
            icon.setQueueDisk(answers.queueDisk());
        } else if (element instanceof Link link) {
            link.setBandwidth(answers.channelSpeed());
        } else if (element instanceof DatabaseTransfer transfer) {
            transfer.setChannelSpeed(answers.channelSpeed());
        } else if (element instanceof InfoMartApplication application) {
            Options.setting(application, OptionKey.STUCK_THRESHOLD)
                    .ifPresent(option -> option.setValue(String.valueOf(answers.threshold().toSeconds())));
        }
    }

    /** Every text that names a site of the sample names that of the owner; identifiers and schema names take the form that they had. */
    private static void rename(Deployment deployment, List<String> old, List<String> names) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            String slug = Answers.slug(names.get(i));
            words.put(old.get(i), names.get(i));
            words.put(old.get(i).toLowerCase(Locale.ROOT), slug);
            words.put(old.get(i).toUpperCase(Locale.ROOT), slug.toUpperCase(Locale.ROOT));
        }
        Pattern any = Pattern.compile(words.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        for (Iterator<EObject> contents = deployment.eAllContents(); contents.hasNext();) {
            EObject element = contents.next();
            for (EAttribute attribute : element.eClass().getEAllAttributes()) {
                if (!attribute.isMany() && element.eGet(attribute) instanceof String text && any.matcher(text).find()) {
                    element.eSet(attribute, replace(any, words, text));
                }
            }
        }
    }

    private static String replace(Pattern any, Map<String, String> words, String text) {
        // a schema or file name joins its words by underscores, so that a hyphen in it would end the name
        boolean joined = text.matches("[A-Za-z0-9]+(_[A-Za-z0-9]+)+(\\.[a-z]+)?");
        return any.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                joined ? words.get(match.group()).replace('-', '_') : words.get(match.group())));
    }

    /** The answers in words, for the last page. */
    static String summary(Answers answers) {
        return Messages.get("summary", answers.name(), String.join(", ", answers.sites()), Durations.format(answers.threshold()));
    }
}
