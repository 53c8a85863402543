/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.stream.Stream;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.scenario.provider.ScenarioItemProviderAdapterFactory;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.model.topology.provider.TopologyItemProviderAdapterFactory;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class that a deployment or scenario can hold has an icon of its own, in both sizes. */
class IconsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    static Stream<EClass> classes() {
        return Stream.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE).flatMap(model -> model.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(type -> !type.isAbstract() && !type.isInterface());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void itsItemProviderShowsItsOwnIcon(EClass type) throws IOException {
        EObject element = EcoreUtil.create(type);
        ComposedAdapterFactory factory = new ComposedAdapterFactory(new ComposedAdapterFactory[0]);
        factory.addAdapterFactory(new TopologyItemProviderAdapterFactory());
        factory.addAdapterFactory(new ScenarioItemProviderAdapterFactory());
        Object image = ((IItemLabelProvider) factory.adapt(element, IItemLabelProvider.class)).getImage(element);
        assertThat(image).isInstanceOfAny(URL.class, URI.class);
        URL small = image instanceof URI address ? address.toURL() : (URL) image;
        assertThat(small.getPath()).endsWith("/icons/full/obj16/" + type.getName() + ".png");
        assertThat(size(small)).isEqualTo("16x16");
        assertThat(size(URI.create(small.toString().replace(".png", "@2x.png")).toURL())).isEqualTo("32x32");
        factory.dispose();
    }

    private static String size(URL png) throws IOException {
        try (InputStream in = png.openStream(); DataInputStream data = new DataInputStream(in)) {
            assertThat(data.readNBytes(PNG.length)).as("signature of " + png).isEqualTo(PNG);
            assertThat(Arrays.copyOfRange(data.readNBytes(8), 4, 8)).asString().isEqualTo("IHDR");
            return data.readInt() + "x" + data.readInt();
        }
    }
}
