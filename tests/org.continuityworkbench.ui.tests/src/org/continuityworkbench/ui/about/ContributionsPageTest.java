/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.BehaviourContext;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** What the page on contributions tells of a plug-in with a good and a bad rule, a behaviour, and a class that is not there. */
class ContributionsPageTest {

    private static final String PLUGIN = """
            <?eclipse version="3.4"?>
            <plugin>
              <extension-point id="org.continuityworkbench.platform.rules" name="rules"/>
              <extension-point id="org.continuityworkbench.platform.behaviours" name="behaviours"/>
              <extension point="org.continuityworkbench.platform.rules">
                <rule class="Bad"/>
                <rule class="Missing"/>
              </extension>
              <extension point="org.continuityworkbench.platform.behaviours"><behaviour class="Quiet"/></extension>
            </plugin>
            """;

    /** Fails on purpose. */
    @RuleInfo(id = "ABOUT-001", severity = Severity.INFO, target = Deployment.class, sources = "inferred", since = "0.1.0")
    public static final class Bad implements Rule<Deployment> {
        @Override
        public void check(Deployment element, RuleContext context) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    /** Does nothing. */
    public static final class Quiet implements Behaviour {
        @Override
        public String id() {
            return "quiet";
        }

        @Override
        public Set<EventKind> takes() {
            return Set.of();
        }

        @Override
        public Set<EventKind> causes() {
            return Set.of();
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            throw new IllegalStateException("not asked for");
        }
    }

    @Test
    void listsRulesBehavioursTimesAndFailures() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            Contributions contributions = new Contributions(registry());
            contributions.behaviours().forEach(behaviour -> behaviour.begin(null));
            Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();
            deployment.setId("d");
            new Validator(contributions.rules()).validate(deployment, ValidationSettings.standard(LocalDate.of(2026, 11, 22)));
            Shell shell = new Shell(fixture.window().getShell(), SWT.DIALOG_TRIM);
            try {
                shell.setLayout(new FillLayout());
                Composite page = ContributionsPage.create(shell, contributions);
                shell.setBounds(100, 100, 1240, 360);
                shell.open();
                List<List<String>> rows = rows(page);
                fixture.screenshot("about-contributions", shell);
                assertThat(rows).anySatisfy(row -> assertThat(row.get(2)).isEqualTo("108 documented rules"));
                assertThat(row(rows, "Rule ABOUT-001")).startsWith("org.continuityworkbench.ui").satisfies(row -> {
                    assertThat(row.get(1)).startsWith("0.1.0");
                    assertThat(row.get(3)).isEqualTo("1");
                    assertThat(row.get(4)).endsWith(" ms");
                    assertThat(row.get(5)).isEqualTo("1 failed, the last one: thrown on purpose");
                });
                assertThat(row(rows, "Behaviour quiet")).satisfies(row -> {
                    assertThat(row.get(3)).isEqualTo("1");
                    assertThat(row.get(5)).isEmpty();
                });
                assertThat(row(rows, "Missing")).satisfies(row -> assertThat(row.get(5)).startsWith("Not loaded: "));
            } finally {
                shell.dispose();
            }
        }
    }

    private static List<List<String>> rows(Composite page) {
        Table table = (Table) Arrays.stream(page.getChildren()).filter(Table.class::isInstance).findFirst().orElseThrow();
        int columns = table.getColumnCount();
        return Arrays.stream(table.getItems()).map(item -> IntStream.range(0, columns).mapToObj(item::getText).toList()).toList();
    }

    private static List<String> row(List<List<String>> rows, String contribution) {
        return rows.stream().filter(row -> row.get(2).equals(contribution)).findFirst().orElseThrow();
    }

    /** A registry of its own, so that no other test meets these rules. */
    private static IExtensionRegistry registry() throws CoreException {
        Object token = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
            @Override
            public Object createExecutableExtension(RegistryContributor contributor, String className, String ignored)
                    throws CoreException {
                try {
                    return Class.forName(ContributionsPageTest.class.getName() + "$" + className).getDeclaredConstructor().newInstance();
                } catch (ReflectiveOperationException e) {
                    throw new CoreException(new Status(IStatus.ERROR, "about", "no class " + className, e));
                }
            }
        }, token, null);
        IContributor contributor = ContributorFactorySimple.createContributor("org.continuityworkbench.ui");
        byte[] plugin = PLUGIN.getBytes(StandardCharsets.UTF_8);
        assertThat(registry.addContribution(new ByteArrayInputStream(plugin), contributor, false, null, null, token)).isTrue();
        return registry;
    }
}
