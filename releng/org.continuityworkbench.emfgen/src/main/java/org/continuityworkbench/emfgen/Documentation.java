/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.emfgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes what the metamodel says of itself into a {@code messages.properties} beside the code of each package, so that a language pack can
 * translate it as it does every other text. The annotations of the metamodel stay the source of the English text.
 */
final class Documentation {

    private static final String FILE = "messages.properties";

    private Documentation() {
    }

    /** @param code the folder of the generated code */
    static void write(GenModel genModel, Path code) throws IOException {
        for (GenPackage part : genModel.getGenPackages()) {
            List<String> lines = new ArrayList<>();
            part.getEcorePackage().eAllContents().forEachRemaining(element -> {
                String text = element instanceof ENamedElement named ? EcoreUtil.getDocumentation(named) : null;
                if (text != null) {
                    lines.add(key(element) + " = " + Publisher.escape(text) + "\n");
                }
            });
            Path folder = Files.createDirectories(code.resolve(part.getInterfacePackageName().replace('.', '/')));
            Files.writeString(folder.resolve(FILE), String.join("", lines));
        }
    }

    /** The names below the package; what looks the texts up makes the same. */
    private static String key(EObject element) {
        String name = ((ENamedElement) element).getName();
        return element.eContainer() instanceof EPackage ? name : key(element.eContainer()) + '.' + name;
    }
}
