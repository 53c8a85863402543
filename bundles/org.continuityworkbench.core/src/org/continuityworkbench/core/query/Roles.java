/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InteractionConcentrator;

/** Meaning of the values of the role options. Stateless. */
public final class Roles {

    /** Kinds of data that an ICON stores, with the names that the option uses. */
    public enum ConcentratorRole {
        CFG, GCC, GLS, GUD, GOS, LRM;

        /** Lower-case name as the option wants it. */
        public String optionValue() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Domains that an Info Mart access point extracts. */
    public enum Domain {
        ICON_CFG, ICON_CORE, ICON_MM, ICON_OCS, INFO_MART
    }

    private static final Set<ConcentratorRole> ALL = Collections.unmodifiableSet(EnumSet.allOf(ConcentratorRole.class));
    private static final Set<ConcentratorRole> INTERACTIONS =
            Collections.unmodifiableSet(EnumSet.of(ConcentratorRole.GCC, ConcentratorRole.GLS, ConcentratorRole.GUD));

    private static final Map<String, ConcentratorRole> BY_OPTION_VALUE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ConcentratorRole::optionValue, role -> role));
    private static final Map<String, Domain> DOMAINS =
            EnumSet.allOf(Domain.class).stream().collect(Collectors.toUnmodifiableMap(Domain::name, domain -> domain));

    private Roles() {
    }

    /** True for {@code all}, a lower-case role name, or a role name with {@code ~} in front. */
    public static boolean isValid(String value) {
        return value != null && ("all".equals(value) || parse(value.startsWith("~") ? value.substring(1) : value).isPresent());
    }

    /** True if every value is valid; a value that is not makes the ICON store everything. */
    public static boolean areValid(Collection<String> values) {
        return values.stream().allMatch(Roles::isValid);
    }

    private static Optional<ConcentratorRole> parse(String value) {
        return Optional.ofNullable(BY_OPTION_VALUE.get(value));
    }

    /**
     * The data kinds that values of the ICON role option stand for. Nothing set means all; a value that is not valid silently becomes all;
     * exclusions ({@code ~gos}) take away from what is named, or from all if nothing is named [S8].
     */
    public static Set<ConcentratorRole> effective(Collection<String> values) {
        EnumSet<ConcentratorRole> named = EnumSet.noneOf(ConcentratorRole.class);
        EnumSet<ConcentratorRole> excluded = EnumSet.noneOf(ConcentratorRole.class);
        for (String value : values) {
            if (!isValid(value) || "all".equals(value)) {
                named.addAll(ALL);
            } else if (value.startsWith("~")) {
                parse(value.substring(1)).ifPresent(excluded::add);
            } else {
                parse(value).ifPresent(named::add);
            }
        }
        if (named.isEmpty()) {
            named.addAll(ALL);
        }
        named.removeAll(excluded);
        return named;
    }

    /** @see #effective(Collection) */
    public static Set<ConcentratorRole> of(InteractionConcentrator concentrator) {
        return effective(concentrator.getRoles());
    }

    /** The domain that a value of {@code gim-etl/role} names, in exactly this spelling; empty for any other text. */
    public static Optional<Domain> domain(String value) {
        return Optional.ofNullable(value == null ? null : DOMAINS.get(value));
    }

    /** The domains that the access point names; values that are not valid are passed over. */
    public static Set<Domain> domains(DatabaseAccessPoint accessPoint) {
        EnumSet<Domain> domains = EnumSet.noneOf(Domain.class);
        accessPoint.getRoles().forEach(value -> domain(value).ifPresent(domains::add));
        return domains;
    }

    /** ICON roles that feed a domain of extraction [S14][S16][S18]; empty for the Info Mart database itself. */
    public static Set<ConcentratorRole> feeding(Domain domain) {
        return switch (domain) {
            case ICON_CFG -> EnumSet.of(ConcentratorRole.CFG);
            case ICON_OCS -> EnumSet.of(ConcentratorRole.GOS);
            case ICON_CORE, ICON_MM -> INTERACTIONS;
            case INFO_MART -> EnumSet.noneOf(ConcentratorRole.class);
        };
    }
}
