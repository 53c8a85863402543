/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.Insertion;
import org.continuityworkbench.ui.topology.TopologyActions;
import org.continuityworkbench.ui.values.NameField;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Tree;

/** What can be done with the elements of the tree. */
final class SourceActions {

    private final DeploymentSession session;
    private final TreeViewer viewer;
    private final ElementClipboard clipboard;

    SourceActions(DeploymentSession session, TreeViewer viewer, ElementClipboard clipboard) {
        this.session = session;
        this.clipboard = clipboard;
        this.viewer = viewer;
    }

    /** The selected elements without the root, and without what lies inside another selected one. */
    private List<EObject> movable() {
        List<EObject> selected = SourcePage.elements(viewer.getStructuredSelection().toList());
        return selected.stream().filter(element -> !(element instanceof Deployment))
                .filter(element -> selected.stream().noneMatch(other -> other != element && EcoreUtil.isAncestor(other, element))).toList();
    }

    void copy() {
        if (!movable().isEmpty()) {
            clipboard.copy(session.deployment(), movable());
        }
    }

    void cut() {
        copy();
        delete();
    }

    /** Pastes into the selected element, or beside it where it cannot hold what was copied. */
    void paste() {
        EObject owner = (EObject) viewer.getStructuredSelection().getFirstElement();
        if (clipboard.elements().isEmpty() || owner == null) {
            return;
        }
        List<EObject> pasted = new ArrayList<>();
        session.execute(Messages.source_pasteLabel,
                () -> pasted.addAll(Insertion.addCopies(owner, clipboard.elements())));
        show(pasted);
    }

    /** The selected elements that have a name and are not the deployment itself. */
    List<NamedElement> named() {
        return SourcePage.elements(viewer.getStructuredSelection().toList()).stream()
                .filter(element -> element instanceof NamedElement && !(element instanceof Deployment)).map(NamedElement.class::cast)
                .toList();
    }

    /** All elements that another one could be connected with. */
    List<NamedElement> connectable() {
        List<NamedElement> all = new ArrayList<>();
        session.deployment().eAllContents().forEachRemaining(element -> {
            if (element instanceof NamedElement named) {
                all.add(named);
            }
        });
        return all;
    }

    DeploymentSession session() {
        return session;
    }

    /** Opens a field for the name over the row of an element. */
    void rename() {
        Tree tree = viewer.getTree();
        if (named().size() == 1 && tree.getSelectionCount() == 1) {
            NamedElement element = named().getFirst();
            viewer.reveal(element);
            NameField.open(tree, tree.getSelection()[0].getBounds(), element.getName(),
                    name -> new TopologyActions(session).rename(element, name));
        }
    }

    void delete() {
        if (!movable().isEmpty()) {
            session.domain().getCommandStack().execute(DeleteCommand.create(session.domain(), movable()));
        }
    }

    /** The kinds of children that the metamodel allows below an element. */
    List<CommandParameter> newChildren(EObject owner) {
        List<CommandParameter> descriptors = new ArrayList<>();
        for (Object descriptor : session.domain().getNewChildDescriptors(owner, null)) {
            if (descriptor instanceof CommandParameter parameter && parameter.getEReference() != null
                    && hasRoom(owner, parameter.getEReference())) {
                descriptors.add(parameter);
            }
        }
        return descriptors;
    }

    private static boolean hasRoom(EObject owner, EReference feature) {
        return feature.isMany() || owner.eGet(feature) == null;
    }

    /** What a kind of child is called. */
    static String title(CommandParameter descriptor) {
        return Names.of(descriptor.getEValue().eClass());
    }

    /** Creates a child with an identifier of its own and selects it. */
    EObject create(EObject owner, CommandParameter descriptor) {
        EObject child = EcoreUtil.copy(descriptor.getEValue());
        session.execute(NLS.bind(Messages.source_create, title(descriptor)),
                () -> Insertion.add(owner, descriptor.getEReference(), child, title(descriptor)));
        show(List.of(child));
        return child;
    }

    private void show(List<EObject> elements) {
        if (!elements.isEmpty()) {
            viewer.setSelection(new StructuredSelection(elements), true);
        }
    }
}
