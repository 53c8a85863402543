/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.xml.sax.helpers.XMLFilterImpl;

/**
 * One step that brings files of an older metamodel to the next version while they are read. The step sees the elements as they are written
 * (qualified names, no namespace processing) and passes on what the next version would have written; line numbers stay those of the file.
 * Namespace URIs are exchanged by the reader itself.
 *
 * @param kind  kind of file
 * @param from  version that the step accepts
 * @param to    version that it produces
 * @param steps makes a filter for one reading
 */
record Migration(ModelKind kind, String from, String to, Supplier<XMLFilterImpl> steps) {

    /** The migrations of this release, oldest first. Version 1.0 is the first version, so there are none yet. */
    static final List<Migration> ALL = List.of();

    /** The steps from a version to the present one; null if there is no complete chain. */
    static List<Migration> chain(List<Migration> all, ModelKind kind, String version) {
        List<Migration> chain = new ArrayList<>();
        String reached = version;
        while (!reached.equals(kind.version())) {
            String at = reached;
            Migration step = all.stream().filter(m -> m.kind() == kind && m.from().equals(at)).findFirst().orElse(null);
            if (step == null || chain.contains(step)) {
                return null;
            }
            chain.add(step);
            reached = step.to();
        }
        return chain;
    }
}
