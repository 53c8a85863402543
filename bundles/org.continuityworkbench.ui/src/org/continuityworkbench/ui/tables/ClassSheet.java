/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.query.Identifiers;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.values.Containments;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.Fields;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** All elements of one class. */
final class ClassSheet implements Sheet {

    private final EClass type;
    private final List<Field> columns;

    ClassSheet(EClass type) {
        this.type = type;
        this.columns = new ArrayList<>(Fields.of(type));
        // behind name and id
        columns.add(Math.min(2, columns.size()), Fields.site());
    }

    @Override
    public String title() {
        return Names.of(type);
    }

    @Override
    public List<Field> columns() {
        return columns;
    }

    @Override
    public List<EObject> rows(DeploymentSession session) {
        List<EObject> rows = new ArrayList<>();
        Containments.of(type).forEachIn(session.deployment(), element -> {
            if (element.eClass() == type) {
                rows.add(element);
            }
        });
        return rows;
    }

    @Override
    @SuppressWarnings("unchecked")
    public EObject addLike(EObject row) {
        if (!row.eContainmentFeature().isMany()) {
            return null;
        }
        EObject added = EcoreUtil.create(type);
        if (added instanceof Identified identified) {
            identified.setId(Identifiers.fresh(row, Names.of(type)));
        }
        List<EObject> siblings = (List<EObject>) row.eContainer().eGet(row.eContainmentFeature());
        siblings.add(siblings.indexOf(row) + 1, added);
        return added;
    }
}
