/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.Later;
import org.continuityworkbench.ui.run.Run;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/**
 * Fields for the main settings of a replay. A change is replayed at once, on a copy: neither the model nor the scenario is touched. Lengths
 * are hours with two decimals; the queue disk is in gigabytes, 0 for what the model says.
 */
final class WhatIf {

    private static final int DIGITS = 2;
    private static final int HUNDREDTH_OF_HOUR = 36;
    private static final long GIGABYTE = 1_000_000_000L;
    private static final int PAUSE_MILLIS = 200;

    private final Group group;
    private Spinner threshold;
    private Spinner outage;
    private Spinner queue;
    private Spinner catchUp;
    private Combo preset;
    private Button reset;
    private final BiConsumer<Scenario, SimulationSettings> replay;
    private final Runnable fire = this::fire;
    private Run run;
    private boolean filling;

    /**
     * @param replay hears what shall be replayed now
     * @param back   shows again what was replayed before the trial
     */
    WhatIf(Composite parent, BiConsumer<Scenario, SimulationSettings> replay, Runnable back) {
        this.replay = replay;
        group = new Group(parent, SWT.NONE);
        group.setText(Messages.whatIf);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(6, 2).applyTo(group);
        Later.run(group, () -> create(back)); // the view around it has enough to do
    }

    private void create(Runnable back) {
        Run shown = run;
        run = null;
        threshold = spinner(Messages.whatIf_threshold, Messages.whatIf_threshold_tooltip, 1, 100);
        outage = spinner(Messages.whatIf_outage, Messages.whatIf_outage_tooltip, 1, 100);
        queue = spinner(Messages.whatIf_queue, Messages.whatIf_queue_tooltip, 0, 100);
        catchUp = spinner(Messages.whatIf_catchUp, Messages.whatIf_catchUp_tooltip, 0, 100);
        new Label(group, SWT.NONE).setText(Messages.whatIf_preset);
        preset = new Combo(group, SWT.READ_ONLY);
        preset.setItems(Messages.whatIf_ideal, Messages.whatIf_realistic);
        preset.setToolTipText(Messages.whatIf_preset_tooltip);
        AccessibleName.give(preset, Messages.whatIf_preset);
        preset.addListener(SWT.Selection, event -> later());
        reset = new Button(group, SWT.PUSH);
        reset.setText(Messages.whatIf_reset);
        reset.setToolTipText(Messages.whatIf_reset_tooltip);
        reset.addListener(SWT.Selection, event -> back.run());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(reset);
        show(shown);
        group.requestLayout();
    }

    private Spinner spinner(String label, String tooltip, int least, int step) {
        new Label(group, SWT.NONE).setText(label);
        Spinner spinner = new Spinner(group, SWT.BORDER);
        spinner.setDigits(DIGITS);
        spinner.setValues(least, least, 10_000_000, DIGITS, step, step * 10);
        spinner.setToolTipText(tooltip);
        AccessibleName.give(spinner, label);
        GridDataFactory.fillDefaults().hint(74, SWT.DEFAULT).applyTo(spinner);
        spinner.addListener(SWT.Modify, event -> later());
        return spinner;
    }

    Group control() {
        return group;
    }

    Spinner threshold() {
        return threshold;
    }

    Button reset() {
        return reset;
    }

    Spinner outage() {
        return outage;
    }

    /** Shows the settings of a run, unless somebody is typing into them; null disables the fields. */
    void show(Run shown) {
        boolean own = run != null && shown != null && shown.request().trial() && shown.session() == run.session();
        run = shown;
        if (reset == null) {
            return; // shown once the fields are there
        }
        for (var control : group.getChildren()) {
            control.setEnabled(shown != null);
        }
        if (shown == null) {
            return;
        }
        Optional<OutageEvent> event = longest(shown.request().scenario());
        outage.setEnabled(event.isPresent());
        reset.setEnabled(shown.request().trial());
        if (own) {
            return;
        }
        filling = true;
        fill(threshold, seconds(shown.trace(), SettingKey.TAU) / HUNDREDTH_OF_HOUR);
        event.ifPresent(cut -> fill(outage, cut.getDuration().getSeconds() / HUNDREDTH_OF_HOUR));
        fill(queue, 0);
        fill(catchUp, 0);
        preset.select(shown.request().settings().preset().ordinal());
        filling = false;
    }

    private static void fill(Spinner spinner, long value) {
        if (spinner.getSelection() != value) {
            spinner.setSelection(Math.toIntExact(Math.min(value, spinner.getMaximum())));
        }
    }

    private static long seconds(Trace trace, SettingKey key) {
        return trace.effectiveSettings().stream().filter(setting -> setting.key() == key && !setting.text().isEmpty())
                .map(SettingValue::text).findFirst().map(text -> Durations.parse(text).getSeconds()).orElse(0L);
    }

    private static Optional<OutageEvent> longest(Scenario scenario) {
        return scenario.getEvents().stream().filter(OutageEvent.class::isInstance).map(OutageEvent.class::cast)
                .filter(event -> event.getDuration() != null).max(java.util.Comparator.comparing(OutageEvent::getDuration));
    }

    private void later() {
        if (!filling && run != null) {
            group.getDisplay().timerExec(PAUSE_MILLIS, fire);
        }
    }

    private void fire() {
        if (group.isDisposed() || run == null) {
            return;
        }
        Scenario story = EcoreUtil.copy(run.request().scenario());
        longest(story).ifPresent(event -> event.setDuration(Duration.ofSeconds(outage.getSelection() * (long) HUNDREDTH_OF_HOUR)));
        SimulationSettings settings = preset.getSelectionIndex() == 0 ? SimulationSettings.ideal() : SimulationSettings.realistic();
        settings = settings.with(SettingKey.TAU, Duration.ofSeconds(threshold.getSelection() * (long) HUNDREDTH_OF_HOUR));
        if (queue.getSelection() > 0) {
            settings = settings.with(SettingKey.QUEUE_DISK, Long.toString(queue.getSelection() * (GIGABYTE / 100)));
        }
        if (catchUp.getSelection() > 100) {
            settings = settings.with(SettingKey.CATCH_UP, java.math.BigDecimal.valueOf(catchUp.getSelection(), DIGITS).toPlainString());
        }
        replay.accept(story, settings);
    }
}
