/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;

import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final BigDecimal SEVENTY_PERCENT = new BigDecimal("0.7");

    /** Example 18 of the simulation semantics: 1.5 TB over 1 Gbit/s. */
    @Test
    void theCopyIsRoundedUpToWholeSeconds() {
        assertThat(Transfers.copySeconds(1_500_000_000_000L, 1_000_000_000L, SEVENTY_PERCENT)).hasValue(17_143);
        assertThat(Transfers.copySeconds(1_500_000_000_000L, 100_000_000L, SEVENTY_PERCENT)).hasValue(171_429);
        assertThat(Transfers.copySeconds(7, 8, BigDecimal.ONE)).hasValue(7);
    }

    @Test
    void exportAndImportCountWhereTheyAreStated() {
        DatabaseTransfer transfer = transfer();
        assertThat(Transfers.totalSeconds(transfer)).hasValue(45_943);
        transfer.setExportTime(null);
        assertThat(Transfers.totalSeconds(transfer)).hasValue(35_143);
    }

    @Test
    void theLinkSpeaksWhereTheTransferIsSilent() {
        DatabaseTransfer transfer = transfer();
        Link link = TopologyFactory.eINSTANCE.createLink();
        link.setBandwidth(100_000_000L);
        link.setUsableFraction(SEVENTY_PERCENT);
        transfer.setLink(link);
        transfer.setChannelSpeed(null);
        transfer.setUsableFraction(null);
        assertThat(Transfers.copySeconds(transfer)).hasValue(171_429);
        link.setBandwidth(null);
        assertThat(Transfers.copySeconds(transfer)).isEmpty();
    }

    @Test
    void aChannelThatCarriesNothingHasNoTime() {
        assertThat(Transfers.copySeconds(1, 0, BigDecimal.ONE)).isEmpty();
        assertThat(Transfers.copySeconds(1, 1, BigDecimal.ZERO)).isEmpty();
        assertThat(Transfers.copySeconds(-1, 1, BigDecimal.ONE)).isEmpty();
        assertThat(Transfers.copySeconds(Long.MAX_VALUE, 1, new BigDecimal("0.001"))).hasValue(Long.MAX_VALUE);
    }

    /** Example 19: two days of retention against more than two days of transfer. */
    @Test
    void thePurgeTakesWhatTheTransferNeedsBeyondTheRetention() {
        assertThat(Transfers.purgeLoss(200_229, 172_800)).isEqualTo(27_429);
        assertThat(Transfers.purgeLoss(172_800, 172_800)).isZero();
        assertThat(Transfers.purgeLoss(45_943, 1_209_600)).isZero();
    }

    private static DatabaseTransfer transfer() {
        InfoMartDatabase database = TopologyFactory.eINSTANCE.createInfoMartDatabase();
        database.setSize(1_500_000_000_000L);
        DatabaseTransfer transfer = TopologyFactory.eINSTANCE.createDatabaseTransfer();
        transfer.setSource(database);
        transfer.setChannelSpeed(1_000_000_000L);
        transfer.setUsableFraction(SEVENTY_PERCENT);
        transfer.setExportTime(Duration.ofSeconds(10_800));
        transfer.setImportTime(Duration.ofSeconds(18_000));
        return transfer;
    }
}
