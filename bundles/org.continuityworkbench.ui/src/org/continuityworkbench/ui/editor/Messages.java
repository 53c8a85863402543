/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String editor_noFile;
    public static String editor_notSaved;
    public static String external_keep;
    public static String external_question;
    public static String external_reload;
    public static String external_title;
    public static String history_redo;
    public static String history_undo;
    public static String objectives_answer;
    public static String objectives_digest;
    public static String objectives_head;
    public static String objectives_hint;
    public static String objectives_met;
    public static String objectives_missed;
    public static String objectives_notReplayed;
    public static String objectives_objective;
    public static String objectives_open;
    public static String objectives_replay;
    public static String objectives_said;
    public static String objectives_stale;
    public static String objectives_staleBadge;
    public static String objectives_standing;
    public static String objectives_summary;
    public static String objectives_was;
    public static String overview_components;
    public static String overview_count;
    public static String overview_errors;
    public static String overview_findings;
    public static String overview_noObjectives;
    public static String overview_notes;
    public static String overview_objectives;
    public static String overview_readiness;
    public static String overview_readinessHelp;
    public static String overview_settings;
    public static String overview_showFindings;
    public static String overview_title;
    public static String overview_verdict_clean;
    public static String overview_verdict_errors;
    public static String overview_verdict_warnings;
    public static String overview_warnings;
    public static String recovery_question;
    public static String recovery_recover;
    public static String recovery_remember;
    public static String recovery_saved;
    public static String recovery_skip;
    public static String recovery_title;
    public static String source_copy;
    public static String source_create;
    public static String source_cut;
    public static String source_delete;
    public static String source_newChild;
    public static String source_newSibling;
    public static String source_paste;
    public static String source_pasteLabel;
    public static String source_rename;
    public static String source_search;
    public static String source_title;
    public static String source_tree;

    public static String waiting_again;
    public static String waiting_failed;
    public static String waiting_reading;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
