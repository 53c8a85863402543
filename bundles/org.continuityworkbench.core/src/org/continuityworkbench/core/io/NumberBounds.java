/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import static org.continuityworkbench.model.topology.TopologyPackage.Literals.DATABASE_TRANSFER__CHANNEL_SPEED;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.DATABASE_TRANSFER__USABLE_FRACTION;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.DATA_SOURCE__MULTI_SITE_SHARE;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.INFO_MART_INSTALLATION__CATCH_UP_FACTOR;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.LINK__BANDWIDTH;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.LINK__USABLE_FRACTION;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.REPLICATION__BANDWIDTH;
import static org.continuityworkbench.model.topology.TopologyPackage.Literals.REPLICATION__OVERHEAD;

import java.math.BigDecimal;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;

/**
 * Bounds of the numbers in a model, as the documentation of the attributes states them.
 *
 * @param lowest          smallest number, or the number that must be exceeded
 * @param isLowestAllowed true if the smallest number itself is allowed
 * @param highest         largest number; the general one lets a size be counted in bits within 63 binary digits
 */
record NumberBounds(BigDecimal lowest, boolean isLowestAllowed, BigDecimal highest) {

    /** More digits after the decimal point mean nothing and would make exact arithmetic slow. */
    static final int MOST_DECIMALS = 12;

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
    private static final NumberBounds GENERAL = new NumberBounds(BigDecimal.ZERO, true, LARGEST);
    private static final NumberBounds SPEED = new NumberBounds(BigDecimal.ZERO, false, LARGEST);
    private static final NumberBounds USABLE_PART = new NumberBounds(BigDecimal.ZERO, false, BigDecimal.ONE);
    private static final NumberBounds PART = new NumberBounds(BigDecimal.ZERO, true, BigDecimal.ONE);

    private static final Map<EAttribute, NumberBounds> SPECIAL = Map.of(LINK__BANDWIDTH, SPEED, REPLICATION__BANDWIDTH, SPEED,
            DATABASE_TRANSFER__CHANNEL_SPEED, SPEED, LINK__USABLE_FRACTION, USABLE_PART, DATABASE_TRANSFER__USABLE_FRACTION, USABLE_PART,
            DATA_SOURCE__MULTI_SITE_SHARE, PART, INFO_MART_INSTALLATION__CATCH_UP_FACTOR, new NumberBounds(BigDecimal.ONE, false, LARGEST),
            REPLICATION__OVERHEAD, new NumberBounds(BigDecimal.ONE, true, LARGEST));

    static NumberBounds of(EAttribute attribute) {
        return SPECIAL.getOrDefault(attribute, GENERAL);
    }

    boolean isBelow(BigDecimal number) {
        int comparison = number.compareTo(lowest);
        return comparison < 0 || comparison == 0 && !isLowestAllowed;
    }
}
