/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings files say what they say, or in one line what is wrong with them. */
class SettingsFileTest {

    private static final List<String> RULES = List.of("BC-TOP-001", "BC-OPT-004", "BC-HA-001");

    private static SettingsFile parse(String text) throws SettingsException {
        return SettingsFile.parse(text.getBytes(StandardCharsets.UTF_8), "rc", RULES);
    }

    @Test
    void saysWhatItSays() throws SettingsException {
        SettingsFile file = parse("""
                # our rules
                profile = documented-only

                  fail-on=warning
                disable = BC-TOP-001 , BC-HA-001
                severity.BC-OPT-004 = error
                """);
        assertThat(file).isEqualTo(new SettingsFile("rc", Optional.of(Profile.DOCUMENTED_ONLY), Optional.of(Severity.WARNING),
                Map.of("BC-OPT-004", Severity.ERROR), Set.of("BC-TOP-001", "BC-HA-001")));
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(file.toSettings(today)).isEqualTo(new ValidationSettings(Profile.DOCUMENTED_ONLY, Map.of("BC-OPT-004", Severity.ERROR),
                Set.of("BC-TOP-001", "BC-HA-001"), today));
    }

    @Test
    void offDisables() throws SettingsException {
        assertThat(parse("severity.BC-OPT-004 = off").disabled()).containsExactly("BC-OPT-004");
        assertThat(parse("\uFEFFseverity.BC-OPT-004 = info\r\n").overrides()).containsEntry("BC-OPT-004", Severity.INFO);
    }

    @Test
    void anEmptyFileChangesNothing() throws SettingsException {
        assertThat(parse("")).isEqualTo(new SettingsFile("rc", Optional.empty(), Optional.empty(), Map.of(), Set.of()));
        assertThat(parse("# nothing\n\n").toSettings(LocalDate.EPOCH)).isEqualTo(ValidationSettings.standard(LocalDate.EPOCH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            profile                                          | 1 | profile
            profile = strict                                 | 1 | strict
            profile = All                                    | 1 | All
            profile = all;profile = all                      | 2 | twice
            # x;fail-on = fatal                              | 2 | fatal
            colour = red                                     | 1 | colour
            Profile = all                                    | 1 | Profile
            severity.BC-TOP-999 = error                      | 1 | BC-TOP-999
            severity.BC-TOP-001 = loud                       | 1 | loud
            severity. = error                                | 1 | ''
            severity.BC-TOP-001 =                            | 1 | ''
            disable = BC-TOP-001,                            | 1 | ''
            disable = BC-TOP-001, BC-TOP-001                 | 1 | twice
            disable = BC-TOP-001;severity.BC-TOP-001 = error | 2 | twice
            = error                                          | 1 | ''
            """)
    void saysWhatIsWrongAndWhere(String lines, int line, String part) {
        assertThatThrownBy(() -> parse(lines.replace(';', '\n'))).isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("rc:" + line + ": ").hasMessageContaining(part).hasMessageContaining("; ");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> SettingsFile.parse(new byte[] {'#', '\n', '#', (byte) 0xC3, 0x28}, "rc", RULES))
                .hasMessageStartingWith("rc:2: ").hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> parse("profile = all\u0000")).hasMessageStartingWith("rc:1: ");
        assertThatThrownBy(() -> SettingsFile.parse(new byte[SettingsFile.LARGEST + 1], "rc", RULES)).hasMessageContaining("64 KiB");
    }

    @Property(seed = "20261122")
    void neverFailsInAnotherWay(@ForAll String text) {
        try {
            parse(text);
        } catch (SettingsException e) {
            assertThat(e.getMessage().lines()).hasSize(1);
        }
    }

    @Test
    void theNearestFileIsFound(@TempDir Path folder) throws IOException {
        Path model = Files.createDirectories(folder.resolve("a/b")).resolve("model.continuity");
        assertThat(SettingsFile.find(model)).isEmpty();
        Path upper = Files.writeString(folder.resolve(SettingsFile.NAME), "profile = all\n");
        assertThat(SettingsFile.find(model)).contains(upper);
        Path nearer = Files.writeString(folder.resolve("a").resolve(SettingsFile.NAME), "fail-on = info\n");
        assertThat(SettingsFile.find(model)).contains(nearer);
        assertThat(SettingsFile.read(nearer, RULES).failOn()).contains(Severity.INFO);
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        assertThatThrownBy(() -> SettingsFile.read(folder, RULES)).isInstanceOf(SettingsException.class)
                .hasMessageContaining("regular file");
    }
}
