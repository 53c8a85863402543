/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.util.Optional;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.continuityworkbench.validation.Finding;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PlatformUI;

/** Offers the fix of a finding from its marker, as the platform's own views do. */
public final class FindingResolutions implements IMarkerResolutionGenerator2 {

    private record Place(DeploymentSession session, Finding finding) {
    }

    @Override
    public boolean hasResolutions(IMarker marker) {
        return find(marker).isPresent();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return find(marker).map(place -> new IMarkerResolution[] {new Apply(place)}).orElse(new IMarkerResolution[0]);
    }

    private static Optional<Place> find(IMarker marker) {
        String rule = marker.getAttribute(FindingMarkers.RULE, "");
        String element = marker.getAttribute(FindingMarkers.ELEMENT, "");
        return marker.getResource() instanceof IFile file
                ? PlatformUI.getWorkbench().getService(SessionService.class).find(file)
                .flatMap(session -> session.findings().findings().stream()
                        .filter(finding -> finding.fix() != null && finding.rule().id().equals(rule) && finding.elementId().equals(element))
                        .findFirst().map(finding -> new Place(session, finding)))
                : Optional.empty();
    }

    private record Apply(Place place) implements IMarkerResolution {

        @Override
        public String getLabel() {
            return place.finding().fixLabel();
        }

        @Override
        public void run(IMarker marker) {
            Repairs.apply(place.session(), java.util.List.of(place.finding()));
        }
    }
}
