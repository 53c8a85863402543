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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

import org.continuityworkbench.model.topology.Identified;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;

/** The references of a file, kept until all elements are known and then set in the order of the file. */
final class References {

    private record Pending(EObject object, EReference reference, String ids, int line) {
    }

    private final Problems problems;
    private final List<Pending> all = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void add(EObject object, EReference reference, String ids, int line) {
        all.add(new Pending(object, reference, ids, line));
    }

    void resolve(Map<String, Identified> byId) {
        for (Pending pending : all) {
            set(pending, targets(pending, byId));
        }
    }

    private Set<Identified> targets(Pending pending, Map<String, Identified> byId) {
        Set<Identified> targets = new LinkedHashSet<>();
        for (StringTokenizer ids = new StringTokenizer(pending.ids()); ids.hasMoreTokens();) {
            String id = ids.nextToken();
            Identified target = byId.get(id);
            if (target == null) {
                report(pending, id.indexOf('#') >= 0 ? "outside-reference" : "dangling", id, suggest(pending, id, byId));
            } else if (!pending.reference().getEType().isInstance(target)) {
                report(pending, "wrong-target", id, target.eClass().getName(), pending.reference().getEType().getName());
            } else if (isTaken(pending, target)) {
                report(pending, "taken", id, Labels.of((EObject) target.eGet(pending.reference().getEOpposite())));
            } else if (!targets.add(target)) {
                report(pending, "named-twice", id);
            }
        }
        return targets;
    }

    private String suggest(Pending pending, String id, Map<String, Identified> byId) {
        if (!problems.isWorthSuggesting()) {
            return "";
        }
        return Suggestions.didYouMean(id, byId.values().stream().filter(e -> pending.reference().getEType().isInstance(e))
                .map(Identified::getId).sorted().toList());
    }

    /** True if the target can have only one partner and has another one: setting this one would silently cut the first. */
    private static boolean isTaken(Pending pending, Identified target) {
        EReference opposite = pending.reference().getEOpposite();
        return opposite != null && !opposite.isMany() && target.eGet(opposite) != null;
    }

    private void set(Pending pending, Set<Identified> targets) {
        if (pending.reference().isMany()) {
            @SuppressWarnings("unchecked")
            InternalEList<EObject> list = (InternalEList<EObject>) pending.object().eGet(pending.reference());
            targets.forEach(list::addUnique);
        } else if (targets.size() > 1) {
            report(pending, "single-reference", Integer.toString(targets.size()));
        } else if (targets.size() == 1) {
            pending.object().eSet(pending.reference(), targets.iterator().next());
        }
    }

    private void report(Pending pending, String key, String... details) {
        String[] arguments = new String[details.length + 1];
        arguments[0] = pending.reference().getName();
        System.arraycopy(details, 0, arguments, 1, details.length);
        problems.add(pending.line(), Labels.of(pending.object()), key, arguments);
    }
}
