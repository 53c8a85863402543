/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform.runs;

import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.platform.ChangingService;

/**
 * How a deployment stands at the moment of a replay that the user looks at. The workbench offers it as an OSGi service, so that what
 * draws diagrams can show it without knowing the workbench. For the UI thread only; listeners are called in it too.
 */
public interface RunState extends ChangingService {

    /**
     * A moment of a replay.
     *
     * @param deployment path of the replayed {@code *.continuity} file in the workspace, such as {@code /project/bank.continuity}
     * @param model      digest of the model that was replayed: another model is not told about
     * @param second     since the start of the story
     * @param caption    story, moment and phase of operation, in words
     * @param marks      states by identifier of the element; elements that work as they should have none
     */
    record Moment(String deployment, ModelDigest model, long second, String caption, Map<String, Mark> marks) {

        public Moment {
            marks = Map.copyOf(marks);
        }
    }

    /** The moment that the user looks at; empty without a replay, after its deployment was closed, and while its result is out of date. */
    Optional<Moment> moment();
}
