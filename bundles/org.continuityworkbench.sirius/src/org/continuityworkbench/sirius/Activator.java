/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Plugin;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.osgi.framework.BundleContext;

/** Registers the viewpoint specification with Sirius for as long as the bundle is active. */
public class Activator extends Plugin {

    private static final String SPECIFICATION = "org.continuityworkbench.sirius/description/continuity.odesign";

    private final Set<Viewpoint> viewpoints = new LinkedHashSet<>();

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        // Before Sirius reads any of the files.
        Journals.of(context.getBundle()).ifPresent(this::recover);
        viewpoints.addAll(ViewpointRegistry.getInstance().registerFromPlugin(SPECIFICATION));
    }

    private void recover(Journals journals) {
        try {
            List<String> told = journals.recover();
            told.forEach(ILog.of(getBundle())::warn);
            if (!told.isEmpty()) {
                // the window tells it to those who read no log
                getBundle().getBundleContext().registerService(InterruptedSaves.class, () -> told, null);
            }
        } catch (IOException e) {
            ILog.of(getBundle()).error(e.getMessage(), e);
        }
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        viewpoints.forEach(ViewpointRegistry.getInstance()::disposeFromPlugin);
        viewpoints.clear();
        super.stop(context);
    }
}
