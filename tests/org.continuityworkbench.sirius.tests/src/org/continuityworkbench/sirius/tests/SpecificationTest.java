/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.ECrossReferenceAdapter;
import org.eclipse.emf.validation.model.EvaluationMode;
import org.eclipse.emf.validation.service.IBatchValidator;
import org.eclipse.emf.validation.service.ModelValidationService;
import org.eclipse.sirius.viewpoint.description.tool.SetValue;
import org.junit.jupiter.api.Test;

/** Sirius' own check of the specification. */
class SpecificationTest {

    @Test
    void siriusFindsNoErrorButWouldFindOne() {
        URI uri = URI.createURI("platform:/plugin/org.continuityworkbench.sirius/description/continuity.odesign");
        Resource resource = new ResourceSetImpl().getResource(uri, true);
        // Without it Sirius leaves the check of feature names out.
        resource.eAdapters().add(new ECrossReferenceAdapter());
        IBatchValidator validator = (IBatchValidator) ModelValidationService.getInstance().newValidator(EvaluationMode.BATCH);
        validator.setIncludeLiveConstraints(true);
        validator.setReportSuccesses(false);
        IStatus outcome = validator.validate(resource.getContents().get(0));
        assertThat(outcome.getSeverity()).as(text(outcome)).isLessThan(IStatus.ERROR);

        resource.getAllContents().forEachRemaining(element -> {
            if (element instanceof SetValue set) {
                set.setFeatureName("nome");
            }
        });
        assertThat(validator.validate(resource.getContents().get(0)).getSeverity()).isGreaterThanOrEqualTo(IStatus.WARNING);
    }

    private static String text(IStatus status) {
        StringBuilder text = new StringBuilder(status.getMessage());
        for (IStatus child : status.getChildren()) {
            text.append('\n').append(text(child));
        }
        return text.toString();
    }
}
