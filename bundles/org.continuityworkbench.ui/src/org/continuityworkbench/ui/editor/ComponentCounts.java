/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;

/** How many components of each class there are; a click shows their table. */
final class ComponentCounts {

    private final Composite parent;
    private final FormToolkit toolkit;
    private final DeploymentSession session;
    private final ItemLabels labels;
    private final Consumer<EObject> show;
    private Map<EClass, Integer> shown = Map.of();
    private Map<EClass, EObject> first = Map.of();

    ComponentCounts(Composite parent, FormToolkit toolkit, DeploymentSession session, ItemLabels labels, Consumer<EObject> show) {
        this.parent = parent;
        this.toolkit = toolkit;
        this.session = session;
        this.labels = labels;
        this.show = show;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(20, 4).applyTo(parent);
    }

    /** @return true if there is something else to see now */
    boolean refresh() {
        Map<EClass, Integer> counts = new LinkedHashMap<>();
        Map<EClass, EObject> firsts = new LinkedHashMap<>();
        session.deployment().eAllContents().forEachRemaining(element -> {
            if (element instanceof NamedElement) {
                counts.merge(element.eClass(), 1, Integer::sum);
                firsts.putIfAbsent(element.eClass(), element);
            }
        });
        first = firsts;
        if (counts.equals(shown)) {
            return false;
        }
        boolean kept = List.copyOf(counts.keySet()).equals(List.copyOf(shown.keySet()));
        shown = counts;
        if (!kept) {
            for (Control child : parent.getChildren()) {
                child.dispose();
            }
            counts.keySet().forEach(this::link);
        }
        Iterator<Integer> numbers = counts.values().iterator();
        Iterator<EClass> types = counts.keySet().iterator();
        for (Control child : parent.getChildren()) {
            ((ImageHyperlink) child).setText(NLS.bind(Messages.overview_count, Figures.count(numbers.next()), Names.of(types.next())));
        }
        return true;
    }

    private void link(EClass type) {
        ImageHyperlink link = toolkit.createImageHyperlink(parent, SWT.NONE);
        link.setImage(labels.getImage(first.get(type)));
        link.addHyperlinkListener(new HyperlinkAdapter() {

            @Override
            public void linkActivated(HyperlinkEvent event) {
                show.accept(first.get(type));
            }
        });
    }

    /** What holds all its widgets. */
    Composite control() {
        return parent;
    }
}
