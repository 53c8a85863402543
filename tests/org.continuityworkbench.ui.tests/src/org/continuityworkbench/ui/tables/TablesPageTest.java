/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.OptionField;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

class TablesPageTest {

    private static final int OPTIONS = 1;

    @Test
    void showsSortsAndFilters() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            TablesPage page = page(fixture);
            assertThat(page.table().table().getItemCount()).isEqualTo(14);
            assertThat(page.table().table().getItem(0).getText(0)).isEqualTo("Paris voice 1");
            assertThat(WorkbenchFixture.colours(fixture.picture(page.table().table()))).isGreaterThan(12);
            fixture.act(() -> page.table().sortBy(page.table().sheet().columns().get(0)));
            assertThat(page.table().table().getItem(0).getText(0)).isEqualTo("Lyon multimedia 1");
            fixture.act(() -> page.table().filter("outbound"));
            assertThat(page.table().table().getItemCount()).isEqualTo(4);
            fixture.screenshot("editor-tables");
            fixture.act(() -> page.show(OPTIONS));
            fixture.act(() -> page.table().filter("lifespan"));
            assertThat(page.table().table().getItem(0).getText(2)).isEqualTo("acc-queue-lifespan");
            fixture.screenshot("editor-tables-options");
        }
    }

    @Test
    void pastesCellsAsOneStepThatUndoTakesBack() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            TablesPage page = page(fixture);
            byte[] start = DeploymentFiles.toBytes(fixture.session().deployment());
            InteractionConcentrator first = (InteractionConcentrator) page.table().rows().shown().get(0);
            int delay = column(page, "Write lag");
            int count = page.table().rows().total();
            fixture.act(() -> page.told(page.table().paste("8h\r\nPT90M\r\n", 0, delay)));
            assertThat(first.getWriteLag()).hasHours(8);
            fixture.act(() -> page.told(page.table().paste("Thirteenth\nFourteenth\nFifteenth\n", count - 2, 0)));
            assertThat(page.table().rows().total()).isEqualTo(count + 1);
            fixture.command("org.eclipse.ui.edit.undo");
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(DeploymentFiles.toBytes(fixture.session().deployment())).isEqualTo(start);
        }
    }

    @Test
    void refusesCellsThatDoNotFitAndChangesNothing() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            TablesPage page = page(fixture);
            Paste paste = page.table().paste("8h\nsoon", 0, column(page, "Write lag"));
            assertThat(paste.problem()).contains("Row 2", "Write lag", "soon");
            assertThat(fixture.session().dirty()).isFalse();
            assertThat(page.table().paste("x", 0, column(page, "Site")).problem()).contains("cannot be edited");
        }
    }

    @Test
    void checksOptionValuesAgainstTheCatalogue() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            Field value = new OptionField();
            List<EObject> options = new OptionSheet().rows(fixture.session());
            OptionSetting lifespan = (OptionSetting) options.stream()
                    .filter(option -> ((OptionSetting) option).getName().equals("acc-queue-lifespan")).findFirst().orElseThrow();
            assertThat(value.problem(lifespan, "5")).isNull();
            assertThat(value.problem(lifespan, "many")).contains("number");
            assertThat(value.problem(lifespan, "-3")).contains("At least");
            assertThat(value.help(lifespan)).contains("Default", "Source");
        }
    }

    private static TablesPage page(WorkbenchFixture fixture) {
        fixture.act(() -> fixture.editor().showPage(TablesPage.class));
        return (TablesPage) fixture.editor().activePage();
    }

    private static int column(TablesPage page, String title) {
        return page.table().sheet().columns().stream().map(Field::title).toList().indexOf(title);
    }
}
