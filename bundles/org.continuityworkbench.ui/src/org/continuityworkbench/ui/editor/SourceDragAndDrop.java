/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.Collection;
import java.util.List;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.DragAndDropCommand;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Moves elements of the tree with the mouse, where the metamodel allows it. */
final class SourceDragAndDrop extends ViewerDropAdapter {

    private static final Transfer[] TRANSFERS = {LocalSelectionTransfer.getTransfer()};

    private final DeploymentSession session;

    private SourceDragAndDrop(TreeViewer viewer, DeploymentSession session) {
        super(viewer);
        this.session = session;
    }

    static void install(TreeViewer viewer, DeploymentSession session) {
        viewer.addDragSupport(DND.DROP_MOVE, TRANSFERS, new DragSourceAdapter() {

            @Override
            public void dragStart(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        viewer.addDropSupport(DND.DROP_MOVE, TRANSFERS, new SourceDragAndDrop(viewer, session));
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        Command command = target == null ? null : command(target);
        boolean possible = command != null && command.canExecute();
        if (command != null) {
            command.dispose();
        }
        return possible;
    }

    @Override
    public boolean performDrop(Object data) {
        Command command = command(getCurrentTarget());
        if (!command.canExecute()) {
            return false;
        }
        session.domain().getCommandStack().execute(command);
        return true;
    }

    private Command command(Object target) {
        Collection<EObject> dragged = dragged();
        return move(session, target, dragged, where());
    }

    private static Collection<EObject> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof org.eclipse.jface.viewers.IStructuredSelection selection
                ? SourcePage.elements(selection.toList()) : List.of();
    }

    private float where() {
        return switch (getCurrentLocation()) {
            case LOCATION_BEFORE -> 0.1f;
            case LOCATION_AFTER -> 0.9f;
            default -> 0.5f;
        };
    }

    /** The command that moves elements to a place: 0 before the target, 1 behind it, between them into it. */
    static Command move(DeploymentSession session, Object target, Collection<EObject> elements, float where) {
        return DragAndDropCommand.create(session.domain(), target, where, DND.DROP_MOVE, DND.DROP_MOVE, elements);
    }
}
