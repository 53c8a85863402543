/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.util.Optional;

import org.continuityworkbench.core.io.JournaledFiles;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManagerListener;
import org.osgi.framework.FrameworkUtil;

/** Lets every session save its deployments and representations together, and check them by the rules of the product. */
public final class SessionCare extends SessionManagerListener.Stub {

    private final Optional<Journals> journals = Journals.of(FrameworkUtil.getBundle(getClass()));
    private final Rules rules = new Rules();

    @Override
    public void notifyAddSession(Session session) {
        session.getTransactionalEditingDomain().getResourceSet().eAdapters().add(rules.source());
        journals.ifPresent(found -> session.setSavingPolicy(new PairedSaving(session.getTransactionalEditingDomain(),
                contents -> new JournaledFiles().write(found.of(session.getSessionResource().getURI()), contents))));
    }

    @Override
    public void notifyRemoveSession(Session session) {
        rules.release(session.getTransactionalEditingDomain().getResourceSet());
    }
}
