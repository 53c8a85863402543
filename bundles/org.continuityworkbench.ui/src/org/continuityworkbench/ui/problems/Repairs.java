/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.time.LocalDate;
import java.util.List;

import org.continuityworkbench.core.query.Identifiers;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.validation.Finding;
import org.eclipse.emf.ecore.EObject;

/**
 * What the user does about findings; each call is one step that can be undone. The findings follow after a short while. For the UI thread.
 */
public final class Repairs {

    private Repairs() {
    }

    /** Applies the fixes of findings of one session in their order; those without a fix are left out. */
    public static void apply(DeploymentSession session, List<Finding> findings) {
        List<Finding> repairable = findings.stream().filter(finding -> finding.fix() != null).toList();
        if (!repairable.isEmpty()) {
            String label = repairable.size() == 1 ? repairable.getFirst().fixLabel()
                    : Messages.get("fix.many", repairable.size(), repairable.getFirst().rule().id());
            session.execute(label, () -> repairable.forEach(finding -> finding.fix().apply()));
        }
    }

    /**
     * Notes in the model that findings are accepted.
     *
     * @param expires last day on which that holds; null for no end
     */
    public static void accept(DeploymentSession session, List<Finding> findings, String reason, String author, LocalDate expires) {
        session.execute(Messages.get("accept.label", findings.getFirst().rule().id()), () -> {
            for (Finding finding : findings) {
                Suppression decision = TopologyFactory.eINSTANCE.createSuppression();
                decision.setId(Identifiers.fresh(session.deployment(), "accept " + finding.rule().id()));
                decision.setRule(finding.rule().id());
                decision.setElement(identified(finding.element()));
                decision.setReason(reason);
                decision.setAuthor(author);
                decision.setExpires(expires);
                session.deployment().getSuppressions().add(decision);
            }
        });
    }

    /** Takes decisions back. */
    public static void revoke(DeploymentSession session, List<Suppression> decisions) {
        session.execute(Messages.get("revoke.label"), () -> session.deployment().getSuppressions().removeAll(decisions));
    }

    /** The element or the nearest container that has an identifier. */
    private static Identified identified(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Identified identified && identified.getId() != null) {
                return identified;
            }
        }
        return null;
    }
}
