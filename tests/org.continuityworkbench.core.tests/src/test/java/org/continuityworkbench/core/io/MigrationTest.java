/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Files of older versions are brought to the present one while they are read. The older versions here are made up. */
class MigrationTest {

    private static final String OLDEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <topology:Deployment xmlns:xmi="http://www.omg.org/XMI" xmlns:topology="https://continuityworkbench.org/topology/0.8" id="d">
              <site id="a"/>
              <site id="b"/>
              <links id="l" ends="a b" speed="%s"/>
            </topology:Deployment>
            """;

    /** From 0.8 to 0.9 the parts called site became sites; from 0.9 to 1.0 the speed of links became bandwidth, in bit/s. */
    private static final List<Migration> CHAIN = List.of(
            new Migration(ModelKind.DEPLOYMENT, "0.8", "0.9", () -> new XMLFilterImpl() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
                    super.startElement(uri, local, "site".equals(name) ? "sites" : name, attributes);
                }

                @Override
                public void endElement(String uri, String local, String name) throws SAXException {
                    super.endElement(uri, local, "site".equals(name) ? "sites" : name);
                }
            }),
            new Migration(ModelKind.DEPLOYMENT, "0.9", "1.0", () -> new XMLFilterImpl() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
                    AttributesImpl changed = new AttributesImpl(attributes);
                    int speed = changed.getIndex("speed");
                    if (speed >= 0) {
                        changed.setQName(speed, "bandwidth");
                        changed.setValue(speed, changed.getValue(speed) + "000000");
                    }
                    super.startElement(uri, local, name, changed);
                }
            }));

    private final ModelFiles<Deployment> files = new ModelFiles<>(Deployment.class, ModelKind.DEPLOYMENT, CHAIN, FileOperations.SYSTEM);

    @Test
    void everyStepOfTheChainIsTaken() throws Exception {
        Loaded<Deployment> loaded = files.load(Xml.stream(OLDEST.formatted("100")), "old.continuity");
        assertThat(loaded.migratedFrom()).contains("0.8");
        assertThat(loaded.model().getSites()).hasSize(2);
        assertThat(loaded.model().getLinks().get(0).getBandwidth()).isEqualTo(100_000_000L);
    }

    @Test
    void aMigratedModelIsSavedInThePresentVersion() throws Exception {
        byte[] bytes = files.toBytes(files.load(Xml.stream(OLDEST.formatted("100")), "old.continuity").model());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("/topology/1.0\"").doesNotContain("0.8");
        assertThat(files.load(new ByteArrayInputStream(bytes), "new.continuity").migratedFrom()).isEmpty();
    }

    @Test
    void problemsNameTheLineOfTheOldFile() {
        assertThatThrownBy(() -> files.load(Xml.stream(OLDEST.formatted("-100")), "old.continuity"))
                .hasMessage("old.continuity:5: Link 'l': bandwidth is -100000000: it cannot be negative; correct it [negative-number]");
    }

    @Test
    void aGapInTheChainIsAnUnknownVersion() {
        ModelFiles<Deployment> gap = new ModelFiles<>(Deployment.class, ModelKind.DEPLOYMENT, CHAIN.subList(0, 1), FileOperations.SYSTEM);
        assertThatThrownBy(() -> gap.load(Xml.stream(OLDEST.formatted("100")), "old.continuity"))
                .hasMessageContaining("has an unknown format");
    }
}
