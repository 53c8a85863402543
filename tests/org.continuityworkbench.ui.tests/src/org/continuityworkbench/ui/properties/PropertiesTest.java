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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.FieldRow;
import org.continuityworkbench.ui.values.Fields;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
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
            fixture.act(() -> page.setSelectedTab("org.continuityworkbench.ui.properties.options"));
            fixture.settle();
            String before = application.getOptions().get(0).getValue();
            FieldRow option = rows(page).get(0);
            type(fixture, option, "-1x");
            assertThat(application.getOptions().get(0).getValue()).isEqualTo(before);
            fixture.screenshot("properties-options");
        }
    }

    /** Rows are used again for the next element, of whatever class: it alone is seen, with all its values in their order. */
    @Test
    void eachElementIsSeenAlone() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            Map<EClass, EObject> elements = new LinkedHashMap<>();
            fixture.session().deployment().eAllContents().forEachRemaining(element -> elements.put(element.eClass(), element));
            TabbedPropertySheetPage page = page(fixture, fixture.session().deployment());
            fixture.longestEvent();
            for (EObject element : elements.values()) {
                fixture.act(() -> {
                    fixture.editor().reveal(element);
                    assertThat(seen(page)).allMatch(row -> row.element() == element);
                });
                System.out.println("properties: " + element.eClass().getName() + " " + fixture.longestEvent());
                List<FieldRow> rows = seen(page);
                assertThat(rows).extracting(row -> row.field().title()).containsExactlyElementsOf(Fields.of(element.eClass()).stream()
                        .map(Field::title).toList());
                assertThat(rows).allSatisfy(row -> {
                    assertThat(row.element()).isSameAs(element);
                    assertThat(text(row)).isEqualTo(row.field().text(element));
                });
                assertThat(rows).extracting(row -> row.control().getLocation()).doesNotHaveDuplicates()
                        .isSortedAccordingTo(Comparator.comparingInt((Point at) -> at.y).thenComparingInt(at -> at.x));
            }
            fixture.screenshot("properties-of-another");
        }
    }

    private static String text(FieldRow row) {
        return row.control() instanceof Combo combo ? combo.getText() : ((Text) row.control()).getText();
    }

    private static List<FieldRow> seen(TabbedPropertySheetPage page) {
        return Arrays.stream(page.getCurrentTab().getSections()).filter(RowsSection.class::isInstance).map(RowsSection.class::cast)
                .flatMap(section -> section.made().stream()).filter(row -> row.control().isVisible()).toList();
    }

    private static TabbedPropertySheetPage page(WorkbenchFixture fixture, EObject element) throws Exception {
        fixture.pause(); // the platform makes its view of properties and the tabs in it, at the first look 65 to 95 ms
        PropertySheet view = (PropertySheet) fixture.showView(IPageLayout.ID_PROP_SHEET);
        fixture.act(() -> fixture.page().activate(fixture.editor()));
        fixture.act(() -> fixture.editor().reveal(element));
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
