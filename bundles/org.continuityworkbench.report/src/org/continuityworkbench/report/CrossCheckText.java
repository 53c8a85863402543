/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import org.continuityworkbench.simulation.crosscheck.Difference;
import org.continuityworkbench.simulation.crosscheck.Verdict;

import java.util.ArrayList;
import java.util.List;

/** What the closed-form calculator says to the answers of the event engine, in words. */
public final class CrossCheckText {

    private CrossCheckText() {
    }

    /** One line if the engines agree or the story has no closed form, else one line for each difference besides. */
    public static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        if (!verdict.covered()) {
            lines.add(Texts.get("crosscheck.notCovered", verdict.reason().text()));
        } else if (verdict.agrees()) {
            lines.add(Texts.get("crosscheck.agrees", verdict.compared()));
        } else {
            lines.add(Texts.get("crosscheck.differs", verdict.differences().size(), verdict.compared()));
            verdict.differences().stream().map(Difference::toString).forEach(lines::add);
        }
        return lines;
    }
}
