/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.values.FieldRow;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.ISection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.junit.jupiter.api.Test;

class PropertiesTest {

    @Test
    void takesLengthsOfTimeAsPeopleTypeThem() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            InteractionConcentrator concentrator = fixture.session().deployment().getSites().get(0).getConcentrators().get(0);
            TabbedPropertySheetPage page = page(fixture, concentrator);
            FieldRow lag = rows(page).stream().filter(row -> row.field().title().equals("Write lag")).findFirst().orElseThrow();
            type(fixture, lag, "soon");
            assertThat(concentrator.getWriteLag()).isNull();
            type(fixture, lag, "8h");
            assertThat(concentrator.getWriteLag()).hasHours(8);
            assertThat(((Text) lag.control()).getText()).isEqualTo("8 h");
            type(fixture, lag, "PT90M");
            assertThat(concentrator.getWriteLag()).hasMinutes(90);
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(((Text) lag.control()).getText()).isEqualTo("8 h");
            assertThat(lag.field().help(concentrator)).isNotEmpty();
            fixture.screenshot("properties-values");
        }
    }

    @Test
    void checksOptionsAgainstTheCatalogue() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            InfoMartApplication application = fixture.session().deployment().getInfoMartApplications().get(0);
            TabbedPropertySheetPage page = page(fixture, application);
            fixture.pause();
            page.setSelectedTab("org.continuityworkbench.ui.properties.options");
            fixture.settle();
            String before = application.getOptions().get(0).getValue();
            FieldRow option = rows(page).get(0);
            fixture.begin();
            type(fixture, option, "-1x");
            assertThat(application.getOptions().get(0).getValue()).isEqualTo(before);
            fixture.screenshot("properties-options");
        }
    }

    private static TabbedPropertySheetPage page(WorkbenchFixture fixture, EObject element) throws Exception {
        fixture.pause();
        PropertySheet view = (PropertySheet) fixture.showView(IPageLayout.ID_PROP_SHEET);
        fixture.page().activate(fixture.editor());
        fixture.editor().reveal(element);
        fixture.settle();
        fixture.begin();
        return (TabbedPropertySheetPage) view.getCurrentPage();
    }

    private static List<FieldRow> rows(TabbedPropertySheetPage page) {
        List<FieldRow> rows = new ArrayList<>();
        for (ISection section : page.getCurrentTab().getSections()) {
            if (section instanceof ValuesSection values) {
                rows.addAll(values.rows());
            } else if (section instanceof OptionsSection options) {
                rows.addAll(options.rows());
            }
        }
        return rows;
    }

    private static void type(WorkbenchFixture fixture, FieldRow row, String text) {
        fixture.act(() -> {
            ((Text) row.control()).setText(text);
            row.control().notifyListeners(SWT.DefaultSelection, null);
        });
    }
}
