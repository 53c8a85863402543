/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Turns a model into the bytes of its file. */
final class ModelWriter {

    private static final URI MEMORY = URI.createURI("memory:/model");

    private ModelWriter() {
    }

    /** The canonical bytes of a model, unchecked. The model may belong to any resource or none and is not changed. */
    static byte[] bytes(EObject root) throws IOException {
        ContinuityResource resource;
        if (root.eResource() instanceof ContinuityResource own && own.getContents().size() == 1) {
            resource = own;
        } else {
            // A root belongs to one resource only, so another one gets a copy.
            resource = new ContinuityResource(MEMORY);
            resource.getContents().add(EcoreUtil.copy(root));
        }
        return resource.bytes();
    }

    /**
     * The canonical bytes of a model after they were read again and the result was compared with the model.
     *
     * @param file name of the file that they are for, for messages
     * @throws UnwritableFileException if the model could not be read again as it is
     */
    static byte[] checkedBytes(EObject root, String file) throws UnwritableFileException {
        for (Iterator<EObject> elements = EcoreUtil.getAllProperContents(List.of(root), false); elements.hasNext();) {
            check(elements.next(), root, file);
        }
        check(root, root, file);
        ContinuityResource again = new ContinuityResource(MEMORY, file, null, List.of());
        try {
            byte[] bytes = bytes(root);
            again.load(new ByteArrayInputStream(bytes), null);
            Optional<EObject> difference = SameModel.firstDifference(root, again.getContents().get(0));
            if (difference.isPresent()) {
                throw refused(file, difference.get(), "unsaved.different");
            }
            return bytes;
        } catch (UnreadableModelException e) {
            Problem first = e.problem();
            String why = first.what() + ", " + first.why();
            Problem problem = new Problem(first.id(), file, 0, first.element(), Messages.get("unsaved.what"), why, first.next());
            throw new UnwritableFileException(problem, e);
        } catch (UnwritableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnwritableFileException(Messages.problem(file, 0, "", "unsaved.unexpected", String.valueOf(e.getMessage())), e);
        }
    }

    private static void check(EObject element, EObject root, String file) throws UnwritableFileException {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            Object value = element.eGet(attribute);
            for (Object one : value instanceof List<?> many ? many : value == null ? List.of() : List.of(value)) {
                if (one instanceof String text && !isWritable(text)) {
                    throw refused(file, element, "unsaved.character", attribute.getName());
                }
            }
        }
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isTransient()) {
                continue;
            }
            for (Object target : reference.isMany() ? (List<?>) element.eGet(reference) : listOf(element.eGet(reference))) {
                if (!EcoreUtil.isAncestor(root, (EObject) target)) {
                    throw refused(file, element, "unsaved.dangling", reference.getName(), Labels.of((EObject) target));
                }
            }
        }
    }

    private static UnwritableFileException refused(String file, EObject element, String key, String... arguments) {
        return new UnwritableFileException(Messages.problem(file, 0, Labels.of(element), key, arguments), null);
    }

    private static List<?> listOf(Object value) {
        return value == null ? List.of() : List.of(value);
    }

    /** True if XML 1.0 can carry the text. */
    private static boolean isWritable(String text) {
        return text.codePoints().allMatch(c -> c >= 0x20 && c <= 0xd7ff || c == '\t' || c == '\n' || c == '\r' || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000);
    }
}
