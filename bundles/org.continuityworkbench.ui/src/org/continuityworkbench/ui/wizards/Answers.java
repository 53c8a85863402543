/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.model.topology.ReportingMode;

/**
 * What the owner of a new deployment says about it.
 *
 * @param name         name of the deployment
 * @param mode         how the Info Mart servers share the work
 * @param sites        names of the sites, the one that reports are read at first
 * @param threshold    longest loss of connectivity that shall cost nothing; becomes extract-data-stuck-threshold
 * @param queueDisk    bytes that each ICON may fill with its queue
 * @param channelSpeed bits a second between two sites
 * @param objectives   longest allowed time by identifier of the objective in the samples
 */
public record Answers(String name, ReportingMode mode, List<String> sites, Duration threshold, long queueDisk, long channelSpeed,
        Map<String, Duration> objectives) {

    static final long GIGA = 1_000_000_000L;

    /** The objectives that are asked for, in this order. */
    static final List<String> OBJECTIVES = List.of("objective-link-loss", "objective-link-delay", "objective-site-loss",
            "objective-site-recovery");

    /** What is proposed; the texts of the questions tell where each value comes from. */
    public static Answers proposed() {
        return new Answers(Messages.get("answer.name"), ReportingMode.ACTIVE_ACTIVE, List.of(Messages.get("answer.site1"),
                Messages.get("answer.site2")),
                Duration.ofHours(8), 20 * GIGA, GIGA, Map.of("objective-link-loss", Duration.ofHours(2), "objective-link-delay",
                Duration.ofHours(9),
                        "objective-site-loss", Duration.ofMinutes(15), "objective-site-recovery", Duration.ofHours(4)));
    }

    public Answers {
        sites = List.copyOf(sites);
        objectives = Map.copyOf(objectives);
    }

    /** Why no deployment can be made of this, in one line; empty if one can. */
    Optional<String> problem() {
        if (name.isBlank() || sites.stream().anyMatch(String::isBlank)) {
            return Optional.of(Messages.get("problem.names"));
        } else if (sites.size() != 2 && (mode != ReportingMode.ACTIVE_ACTIVE || sites.size() != 4)) {
            return Optional.of(Messages.get(mode == ReportingMode.ACTIVE_ACTIVE ? "problem.sites" : "problem.sitesStandby"));
        } else if (new HashSet<>(sites.stream().map(Answers::slug).toList()).size() < sites.size()
                || sites.stream().map(Answers::slug).anyMatch(String::isEmpty)) {
            return Optional.of(Messages.get("problem.alike"));
        } else if (threshold.isNegative() || threshold.isZero() || queueDisk <= 0 || channelSpeed <= 0) {
            return Optional.of(Messages.get("problem.positive"));
        }
        return Optional.empty();
    }

    /** A name in small letters, digits and hyphens, for identifiers and files. */
    static String slug(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
