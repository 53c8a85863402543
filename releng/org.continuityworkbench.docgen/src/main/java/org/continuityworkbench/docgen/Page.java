/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.List;

/**
 * A page of the help.
 *
 * @param file     name of its file
 * @param title    heading
 * @param body     content as well-formed HTML below the heading
 * @param sections what the table of contents lists below the page
 */
record Page(String file, String title, String body, List<Section> sections) {

    Page {
        sections = List.copyOf(sections);
    }

    /** A part of a page that can be linked to. */
    record Section(String anchor, String title) {
    }
}
