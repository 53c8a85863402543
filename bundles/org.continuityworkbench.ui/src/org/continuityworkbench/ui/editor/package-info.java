/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * The editor of {@code *.continuity} files. Its pages are {@link org.continuityworkbench.ui.editor.EditorPage}s that share one session and
 * one selection: model elements, whatever page they were selected on.
 */
package org.continuityworkbench.ui.editor;
