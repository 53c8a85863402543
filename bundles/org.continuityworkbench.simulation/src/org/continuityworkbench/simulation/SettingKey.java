/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.continuityworkbench.core.text.PackageTexts;

/**
 * The settings of a replay by the names that {@code --set} and scenario files use. Defaults are those of the preset IDEAL and REALISTIC; an
 * empty default means that the value comes from the deployment or, where that is silent, from the fallback.
 */
public enum SettingKey {
    PRESET("preset", Type.PRESET, "", "IDEAL", "REALISTIC", "", Evidence.CHOSEN),
    TAU("tau", Type.DURATION, "s", "", "", "PT8H", Evidence.DOCUMENTED),
    THETA("theta", Type.DURATION, "s", "", "", "PT15M", Evidence.DOCUMENTED),
    PERIOD("p", Type.DURATION, "s", "PT0S", "", "PT1M", Evidence.UNVERIFIED),
    OFFSET("offset", Type.DURATION, "s", "PT0S", "PT0S", "", Evidence.CHOSEN),
    CATCH_UP("C", Type.FACTOR, "s/s", "inf", "", "5", Evidence.INFERRED),
    WINDOW("window", Type.WINDOW, "", "open", "", "open", Evidence.UNVERIFIED),
    LATE_MODE("lateMode", Type.LATE_MODE, "", "PARALLEL", "PARALLEL", "", Evidence.INFERRED),
    STUCK_CLOCK("stuckClock", Type.STUCK_CLOCK, "", "OUTAGE_TIME", "OUTAGE_TIME", "", Evidence.CHOSEN),
    WRITE_LAG("w", Type.DURATION, "s", "PT0S", "", "PT7S", Evidence.INFERRED),
    LOCAL_WRITE_LAG("wLocal", Type.DURATION, "s", "PT0S", "PT0S", "", Evidence.INFERRED),
    REPLICATION_LAG("lagGG", Type.DURATION, "s", "", "", "PT0S", Evidence.INFERRED),
    PURGE("purge", Type.SWITCH, "", "", "", "off", Evidence.DOCUMENTED),
    RETENTION("R", Type.DURATION, "s", "", "", "", Evidence.DOCUMENTED),
    QUEUE_DISK("queueDisk", Type.COUNT, "bytes", "", "", "", Evidence.INFERRED),
    TRAIL_DISK("trailDisk", Type.COUNT, "bytes", "", "", "", Evidence.DOCUMENTED),
    HORIZON("horizon", Type.DURATION, "s", "", "", "", Evidence.CHOSEN);

    private static final PackageTexts TEXTS = PackageTexts.of(SettingKey.class);

    /** Form of the value. */
    public enum Type { DURATION, FACTOR, COUNT, SWITCH, WINDOW, PRESET, LATE_MODE, STUCK_CLOCK }

    private final String key;
    private final Type type;
    private final String unit;
    private final String ideal;
    private final String realistic;
    private final String fallback;
    private final Evidence evidence;

    SettingKey(String key, Type type, String unit, String ideal, String realistic, String fallback, Evidence evidence) {
        this.key = key;
        this.type = type;
        this.unit = unit;
        this.ideal = ideal;
        this.realistic = realistic;
        this.fallback = fallback;
        this.evidence = evidence;
    }

    /** Name in {@code --set} and in scenario files; case matters. */
    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }

    /** Unit of the number inside the engine; empty if it has none. */
    public String unit() {
        return unit;
    }

    /** Value that the preset prescribes; empty if the deployment decides. */
    public String presetText(Preset preset) {
        return preset == Preset.IDEAL ? ideal : realistic;
    }

    /** Value where neither the user nor the preset nor the deployment says anything; empty if there is none. */
    public String fallbackText() {
        return fallback;
    }

    /** How well {@link #fallbackText()} is known. */
    public Evidence evidence() {
        return evidence;
    }

    /** What the setting means, in one sentence. */
    public String text() {
        return TEXTS.get("setting." + key);
    }

    /** The setting of that name; empty if there is none. */
    public static Optional<SettingKey> find(String name) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(name)).findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(SettingKey::key).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return key;
    }
}
