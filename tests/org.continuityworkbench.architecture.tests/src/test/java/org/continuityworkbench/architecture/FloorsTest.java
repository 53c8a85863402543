/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.continuityworkbench.architecture.House.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No compiled class names a bundle above it, and the plain floors stay plain. */
class FloorsTest {

    private static final String[] PLATFORM_PACKAGES = {"org.eclipse.core..", "org.eclipse.equinox..", "org.osgi..", "org.eclipse.ui..",
        "org.eclipse.jface..", "org.eclipse.swt..", "java.awt..", "javax.swing..", "javafx.."};

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter().importPackages(House.PREFIX.substring(0, House.PREFIX.length() - 1));
    }

    static Stream<Room> rooms() {
        return House.rooms().values().stream().filter(room -> hasClasses(room.name()));
    }

    /** Maven puts every bundle on the class path; a quick run puts the plain ones there. */
    @Test
    void seesTheBundlesThatItGuards() {
        Set<String> expected = House.bundles().stream().map(House::nameOf).filter(FloorsTest::hasSources)
                // The diagrams are compiled in the profile sirius only.
                .filter(name -> !name.equals("sirius"))
                .filter(name -> Boolean.getBoolean("architecture.all") || House.rooms().get(name).isPlain())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = classes.stream().flatMap(type -> House.roomOf(type.getPackageName()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void usesOnlyWhatIsBelow(Room room) {
        Set<String> visible = room.visible();
        ArchRule rule = noClasses().that(areIn(room)).should().dependOnClassesThat(describe("are in another bundle than " + visible,
                type -> House.roomOf(type.getPackageName()).filter(other -> !other.equals(room.name()) && !visible.contains(other))
                .isPresent()));
        rule.check(classes);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void plainFloorsNeedNoPlatform(Room room) {
        if (!room.isPlain()) {
            return;
        }
        noClasses().that(areIn(room)).and(areNotGeneratedPlugins()).should().dependOnClassesThat()
                .resideInAnyPackage(PLATFORM_PACKAGES).check(classes);
    }

    private static DescribedPredicate<JavaClass> areIn(Room room) {
        return describe("are in " + room.name(), type -> House.roomOf(type.getPackageName()).filter(room.name()::equals).isPresent());
    }

    /** EMF generates an activator into the bundle of the item providers; nothing else there needs the platform. */
    private static DescribedPredicate<JavaClass> areNotGeneratedPlugins() {
        return describe("are no generated plug-in classes", type -> !type.getName().matches(".*EditPlugin(\\$Implementation)?"));
    }

    private static boolean hasClasses(String room) {
        return classes.stream().anyMatch(type -> House.roomOf(type.getPackageName()).filter(room::equals).isPresent());
    }

    private static boolean hasSources(String room) {
        return !House.files(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"),
                "bundles/" + House.PREFIX + room + "/src").isEmpty();
    }
}
