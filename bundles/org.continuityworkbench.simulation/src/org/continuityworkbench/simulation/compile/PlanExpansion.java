/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.continuityworkbench.core.formula.Transfers;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.Simulator;

/** Gives the steps of a plan their times: after detection and decision one after another, transfer steps as long as their figures say. */
final class PlanExpansion {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    private final CompiledTopology topology;
    private final RecoveryPlan plan;
    private final int planIndex;

    PlanExpansion(CompiledTopology topology, RecoveryPlan plan, int planIndex) {
        this.topology = topology;
        this.plan = plan;
        this.planIndex = planIndex;
    }

    void addTo(ScenarioEvents events, long at) {
        long time = at + seconds(plan.getDetectTime()) + seconds(plan.getDecideTime());
        List<PlanStep> steps = plan.getSteps();
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            long end = time + duration(step);
            CompiledStep.PlanPlace place = new CompiledStep.PlanPlace(topology.element(ElementKind.RECOVERY_PLAN, planIndex),
                    plan.getPurpose(), site(plan.getFailedSite()), site(plan.getSurvivingSite()), site(plan.getNewSite()),
                    plan.getInfoMartDuringCopy() == CopyMode.STOPPED, i == 0, i == steps.size() - 1);
            List<Element> targets = step.getTargets().stream().map(target -> topology.find(target.getId())).flatMap(o -> o.stream())
                    .toList();
            events.addStep(new CompiledStep(step.getKind(), time, end, targets, text(step.getOption()),
                    topology.find(Objects.requireNonNullElse(step.getId(), "")).orElse(null), place,
                    Objects.requireNonNullElse(step.getOwner(), ""), Objects.requireNonNullElse(step.getCitation(), "")));
            time = end;
        }
    }

    static String text(OptionSetting option) {
        return option == null ? null : option.getSection() + "/" + option.getName() + "=" + option.getValue();
    }

    private int site(Site site) {
        return site == null ? -1 : topology.deployment().getSites().indexOf(site);
    }

    private static long seconds(Duration duration) {
        return duration == null ? 0 : Math.max(duration.getSeconds(), 0);
    }

    /** The stated duration; for the transfer steps without one what the transfer figures give; else nothing. */
    private long duration(PlanStep step) {
        if (step.getDuration() != null) {
            return seconds(step.getDuration());
        }
        DatabaseTransfer transfer = plan.getTransfer();
        if (transfer == null) {
            return 0;
        }
        return switch (step.getKind()) {
            case EXPORT_DATABASE -> seconds(transfer.getExportTime());
            case COPY_DATABASE -> copyTime(transfer);
            case IMPORT_DATABASE -> seconds(transfer.getImportTime());
            case SYNCHRONIZE_DELTA -> synchronizationTime(transfer);
            default -> 0;
        };
    }

    private InfoMartDatabase source(DatabaseTransfer transfer) {
        if (transfer.getSource() != null) {
            return transfer.getSource();
        }
        return plan.getSurvivingSite() == null ? null : plan.getSurvivingSite().getInfoMartDatabases().stream().findFirst().orElse(null);
    }

    /** {@code ceil(8 V / (bw eff))}. */
    private long copyTime(DatabaseTransfer transfer) {
        InfoMartDatabase source = source(transfer);
        if (source == null || source.getSize() == null) {
            return 0;
        }
        perBit(transfer);
        return Transfers.copySeconds(source.getSize(), speed(transfer), fraction(transfer)).orElse(0);
    }

    /** Two passes: what grew during the transfer, then what grew during the first pass. */
    private long synchronizationTime(DatabaseTransfer transfer) {
        InfoMartDatabase source = source(transfer);
        if (source == null || source.getGrowthPerHour() == null) {
            return 0;
        }
        long total = seconds(transfer.getExportTime()) + copyTime(transfer) + seconds(transfer.getImportTime());
        Rational perSecond = new Rational(source.getGrowthPerHour(), 3600).times(Rational.of(8)).times(perBit(transfer));
        Rational first = perSecond.times(Rational.of(total));
        return first.plus(perSecond.times(first)).ceiling();
    }

    private Rational perBit(DatabaseTransfer transfer) {
        Long speed = speed(transfer);
        BigDecimal fraction = fraction(transfer);
        if (speed == null || speed <= 0 || fraction.signum() <= 0) {
            throw new ScenarioException(TEXTS.get("bad.speed", plan.getId()));
        }
        return Rational.ONE.dividedBy(Rational.of(fraction).times(Rational.of(speed)));
    }

    private static Long speed(DatabaseTransfer transfer) {
        Link link = transfer.getLink();
        return transfer.getChannelSpeed() != null || link == null ? transfer.getChannelSpeed() : link.getBandwidth();
    }

    private static BigDecimal fraction(DatabaseTransfer transfer) {
        Link link = transfer.getLink();
        BigDecimal fraction = transfer.getUsableFraction() != null || link == null ? transfer.getUsableFraction()
                : link.getUsableFraction();
        return fraction == null ? BigDecimal.ONE : fraction;
    }
}
