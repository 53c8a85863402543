/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * Pictures on the screen: {@link org.continuityworkbench.ui.scene.SceneCanvas} shows a scene of the bundle <i>diagram</i> with zoom, find,
 * selection and keyboard, and {@link org.continuityworkbench.ui.scene.SceneImage} makes a PNG of it. The shapes are the same that are
 * written as SVG.
 */
package org.continuityworkbench.ui.scene;
