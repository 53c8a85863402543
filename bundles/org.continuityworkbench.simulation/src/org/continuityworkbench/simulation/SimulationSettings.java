/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.core.time.Durations;

/**
 * Named settings of a replay. A setting that nobody gave comes from the preset, else from the deployment (options, catch-up factor, lags),
 * else from the fallback of its {@link SettingKey}. Immutable, safe for any thread.
 */
public final class SimulationSettings {

    private static final PackageTexts TEXTS = PackageTexts.of(SimulationSettings.class);

    private record Given(String text, Object value, SettingSource source) {
    }

    private static final SimulationSettings IDEAL = new SimulationSettings(Preset.IDEAL, new EnumMap<>(SettingKey.class));
    private static final SimulationSettings REALISTIC = new SimulationSettings(Preset.REALISTIC, new EnumMap<>(SettingKey.class));

    private final Preset preset;
    private final Map<SettingKey, Given> given;

    private SimulationSettings(Preset preset, Map<SettingKey, Given> given) {
        this.preset = preset;
        this.given = given;
    }

    /** The preset that reproduces the guide: no lag, no cycles, instant catch-up, window open. */
    public static SimulationSettings ideal() {
        return IDEAL;
    }

    /** The preset that uses all parameters of the deployment. */
    public static SimulationSettings realistic() {
        return REALISTIC;
    }

    public Preset preset() {
        return preset;
    }

    /**
     * These settings with one more value, which replaces one from the same or an earlier source.
     *
     * @throws SettingException if the text is no value of that setting
     */
    public SimulationSettings with(SettingKey key, String text, SettingSource source) {
        Given earlier = given.get(key);
        if (earlier != null && earlier.source.compareTo(source) > 0) {
            return this;
        }
        Object value = parse(key, text.strip());
        EnumMap<SettingKey, Given> copy = new EnumMap<>(SettingKey.class);
        copy.putAll(given);
        copy.put(key, new Given(text.strip(), value, source));
        return new SimulationSettings(key == SettingKey.PRESET ? (Preset) value : preset, copy);
    }

    /** As {@link #with(SettingKey, String, SettingSource)} from the caller. */
    public SimulationSettings with(SettingKey key, String text) {
        return with(key, text, SettingSource.CALLER);
    }

    /** A length of time from the caller. */
    public SimulationSettings with(SettingKey key, Duration value) {
        return with(key, value.toString(), SettingSource.CALLER);
    }

    /**
     * Reads {@code name=value}, the form of {@code --set}.
     *
     * @throws SettingException if there is no equals sign, the name is unknown or the value cannot be read
     */
    public SimulationSettings withAssignment(String assignment, SettingSource source) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw new SettingException(TEXTS.get("bad.assignment", assignment));
        }
        return withNamed(assignment.substring(0, equals).strip(), assignment.substring(equals + 1), source);
    }

    /**
     * Sets a setting by its name.
     *
     * @throws SettingException if the name is unknown or the value cannot be read
     */
    public SimulationSettings withNamed(String name, String text, SettingSource source) {
        SettingKey key = SettingKey.find(name)
                .orElseThrow(() -> new SettingException(TEXTS.get("bad.setting", name, SettingKey.names())));
        return with(key, text, source);
    }

    private static Object parse(SettingKey key, String text) {
        try {
            return switch (key.type()) {
                case DURATION -> duration(key, text);
                case FACTOR -> factor(key, text);
                case COUNT -> count(text);
                case SWITCH -> onOff(text);
                case WINDOW -> DailyWindow.parse(text);
                case PRESET -> Preset.valueOf(text.toUpperCase(Locale.ROOT));
                case LATE_MODE -> LateMode.valueOf(text.toUpperCase(Locale.ROOT));
                case STUCK_CLOCK -> StuckClock.valueOf(text.toUpperCase(Locale.ROOT));
            };
        } catch (SettingException e) {
            throw new SettingException(TEXTS.get("bad.value", key, e.getMessage()), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new SettingException(TEXTS.get("bad.unreadable", key, text, allowed(key)), e);
        }
    }

    private static String allowed(SettingKey key) {
        return TEXTS.get("allowed." + key.type().name(), key.unit());
    }

    private static Long duration(SettingKey key, String text) {
        long seconds = Durations.parse(text).getSeconds();
        // a hundred years: nothing longer is meant, and sums of such values stay far from overflow
        if (seconds < 0 || seconds > 3_155_760_000L || key == SettingKey.TAU && seconds == 0) {
            throw new SettingException(TEXTS.get("bad.time", text, key == SettingKey.TAU ? "PT1S" : "PT0S"));
        }
        return seconds;
    }

    private static Rational factor(SettingKey key, String text) {
        if ("inf".equals(text)) {
            return new Rational(Long.MAX_VALUE, 1);
        }
        Rational value = Rational.of(new BigDecimal(text));
        if (value.compareTo(Rational.ONE) <= 0 || value.compareTo(Rational.of(1_000_000)) > 0 || value.denominator() > 1_000_000) {
            throw new SettingException(TEXTS.get("bad.factor", text, allowed(key)));
        }
        return value;
    }

    private static Long count(String text) {
        long value = Long.parseLong(text);
        if (value < 0) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Boolean onOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> Boolean.TRUE;
            case "off", "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * What is fixed without looking at the deployment: the given value, else that of the preset.
     *
     * @return empty if the deployment or the fallback decides
     */
    public Optional<SettingValue> fixed(SettingKey key) {
        Given value = given.get(key);
        if (value != null) {
            return Optional.of(new SettingValue(key, value.text, value.source, Evidence.GIVEN));
        }
        String text = key == SettingKey.PRESET ? preset.name() : key.presetText(preset);
        return text.isEmpty() ? Optional.empty() : Optional.of(new SettingValue(key, text, SettingSource.PRESET, Evidence.CHOSEN));
    }

    /** The fixed value of a setting of type duration or count; {@code otherwise} if the deployment decides. */
    public long seconds(SettingKey key, long otherwise) {
        Object value = object(key);
        return value == null ? otherwise : (Long) value;
    }

    /** The fixed catch-up factor; null if the deployment decides; numerator {@link Long#MAX_VALUE} means infinite. */
    public Rational catchUp() {
        return (Rational) object(SettingKey.CATCH_UP);
    }

    /** The fixed ETL window; null if the deployment decides. */
    public DailyWindow window() {
        return (DailyWindow) object(SettingKey.WINDOW);
    }

    /** Whether the purge of IDBs runs; null if the deployment decides. */
    public Boolean purge() {
        return (Boolean) object(SettingKey.PURGE);
    }

    public LateMode lateMode() {
        return (LateMode) object(SettingKey.LATE_MODE);
    }

    public StuckClock stuckClock() {
        return (StuckClock) object(SettingKey.STUCK_CLOCK);
    }

    private Object object(SettingKey key) {
        Given value = given.get(key);
        if (value != null) {
            return value.value;
        }
        String text = key.presetText(preset);
        return text.isEmpty() ? null : parse(key, text);
    }

    /** The value used where neither anybody nor the deployment says anything; null if there is none. */
    public static Object fallback(SettingKey key) {
        return key.fallbackText().isEmpty() ? null : parse(key, key.fallbackText());
    }

    /** The values that were given, in the order of {@link SettingKey}. Empty for a bare preset. */
    public List<SettingValue> givenValues() {
        List<SettingValue> values = new ArrayList<>();
        given.forEach((key, value) -> values.add(new SettingValue(key, value.text, value.source, Evidence.GIVEN)));
        return Collections.unmodifiableList(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulationSettings settings && preset == settings.preset && given.equals(settings.given);
    }

    @Override
    public int hashCode() {
        return 31 * preset.hashCode() + given.hashCode();
    }

    @Override
    public String toString() {
        return preset + " " + givenValues();
    }
}
