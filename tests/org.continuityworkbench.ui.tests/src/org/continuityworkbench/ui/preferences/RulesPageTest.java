/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;

/** Severities chosen in the preferences count at once for what is open, and the standard can be had back. */
class RulesPageTest {

    @Test
    void changesWhatIsFoundAndRestoresTheStandard() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            fixture.showView(ProblemsView.ID);
            RuleDescriptor quiet = firstError(fixture, 0);
            RuleDescriptor milder = firstError(fixture, 1);
            long others = count(fixture, null) - count(fixture, quiet);

            PreferenceDialog dialog = open(fixture);
            RulesPage page = (RulesPage) dialog.getSelectedPage();
            page.choose(quiet.id(), RuleSettings.OFF);
            page.choose(milder.id(), "info");
            fixture.screenshot("preferences-rules", dialog.getShell());
            assertThat(count(fixture, quiet)).as("before it is applied").isPositive();
            press(fixture, dialog, "Apply and Close");
            assertThat(count(fixture, quiet)).isZero();
            assertThat(count(fixture, null)).isEqualTo(others);
            assertThat(severity(fixture, milder)).isEqualTo(Severity.INFO);
            fixture.screenshot("preferences-rules-effect");

            dialog = open(fixture);
            press(fixture, dialog, "Restore Defaults");
            fixture.screenshot("preferences-rules-restored", dialog.getShell());
            press(fixture, dialog, "Apply and Close");
            assertThat(count(fixture, quiet)).isPositive();
            assertThat(severity(fixture, milder)).isEqualTo(Severity.ERROR);
        } finally {
            RuleSettings settings = org.eclipse.ui.PlatformUI.getWorkbench().getService(RuleSettings.class);
            settings.choose(settings.rules().stream().collect(java.util.stream.Collectors.toMap(rule -> rule, RuleSettings::standard)));
        }
    }

    @Test
    void cancelChangesNothing() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            RuleDescriptor rule = firstError(fixture, 0);
            PreferenceDialog dialog = open(fixture);
            ((RulesPage) dialog.getSelectedPage()).choose(rule.id(), RuleSettings.OFF);
            press(fixture, dialog, "Cancel");
            assertThat(count(fixture, rule)).isPositive();
        }
    }

    private static RuleDescriptor firstError(WorkbenchFixture fixture, int which) {
        return fixture.session().findings().findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule()).distinct().skip(which).findFirst().orElseThrow();
    }

    /** Number of findings, of one rule or of all. */
    private static long count(WorkbenchFixture fixture, RuleDescriptor rule) {
        return fixture.session().findings().findings().stream().filter(finding -> rule == null || finding.rule().id().equals(rule.id()))
                .count();
    }

    private static Severity severity(WorkbenchFixture fixture, RuleDescriptor rule) {
        return fixture.session().findings().findings().stream().filter(finding -> finding.rule().id().equals(rule.id())).findFirst()
                .orElseThrow().severity();
    }

    private static PreferenceDialog open(WorkbenchFixture fixture) {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(fixture.window().getShell(), RulesPage.ID, null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        fixture.settle();
        return dialog;
    }

    private static void press(WorkbenchFixture fixture, PreferenceDialog dialog, String text) {
        Button button = find(dialog.getShell(), text);
        assertThat(button).as(text).isNotNull();
        fixture.act(() -> button.notifyListeners(SWT.Selection, null));
    }

    private static Button find(Composite parent, String text) {
        for (Control control : parent.getChildren()) {
            if (control instanceof Button button && button.getText().replace("&", "").equals(text)) {
                return button;
            }
            Button inner = control instanceof Composite composite ? find(composite, text) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
