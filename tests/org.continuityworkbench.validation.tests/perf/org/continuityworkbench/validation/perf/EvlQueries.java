/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.perf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.continuityworkbench.validation.train.Railway;
import org.continuityworkbench.validation.train.Railway.Network;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.epsilon.emc.emf.InMemoryEmfModel;
import org.eclipse.epsilon.evl.EvlModule;
import org.eclipse.epsilon.evl.concurrent.EvlModuleParallelContextAtoms;

/** The six queries in EVL on one railway. The program is parsed and the model is wrapped before time counts. */
final class EvlQueries {

    private final InMemoryEmfModel model;
    private final boolean parallel;

    EvlQueries(Network network, boolean parallel) {
        if (network.eResource() == null) {
            new ResourceImpl().getContents().add(network);
        }
        this.model = new InMemoryEmfModel("M", network.eResource(), List.of(Railway.PACKAGE));
        this.parallel = parallel;
    }

    /** Runs all constraints on a fresh module: what one check of a model costs a program that has the model in memory. */
    List<String> messages() {
        try {
            EvlModule module = parallel ? new EvlModuleParallelContextAtoms() : new EvlModule();
            module.parse(program());
            module.getContext().getModelRepository().addModel(model);
            module.execute();
            List<String> messages = module.getContext().getUnsatisfiedConstraints().stream().map(found -> found.getMessage()).toList();
            module.getContext().getModelRepository().removeModel(model);
            return messages;
        } catch (Exception e) { // declared by the parser and by the language
            throw new IllegalStateException(e);
        }
    }

    private static String program() {
        try (InputStream in = EvlQueries.class.getResourceAsStream("train.evl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
