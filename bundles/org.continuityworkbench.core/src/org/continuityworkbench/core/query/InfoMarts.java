/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.Site;

/** Questions about Info Mart servers, what they read and write, and who reports from them. Stateless. */
public final class InfoMarts {

    private InfoMarts() {
    }

    public static boolean isActive(InfoMartInstallation installation) {
        return installation.getState() == InstallationState.ACTIVE;
    }

    public static Stream<InfoMartInstallation> activeInstallations(Deployment deployment) {
        return Deployments.installations(deployment).filter(InfoMarts::isActive);
    }

    public static Stream<InfoMartInstallation> standbyInstallations(Deployment deployment) {
        return Deployments.installations(deployment).filter(i -> i.getState() == InstallationState.STANDBY);
    }

    /** True if the Application object denotes an installation that is in service. */
    public static boolean isActive(InfoMartApplication application) {
        return application.getInstallation() != null && isActive(application.getInstallation());
    }

    public static Stream<InfoMartApplication> activeApplications(Deployment deployment) {
        return deployment.getInfoMartApplications().stream().filter(InfoMarts::isActive);
    }

    /** The access points that denote an IDB, in the order of the Connections list. */
    public static Stream<DatabaseAccessPoint> extractionAccessPoints(InfoMartApplication application) {
        return application.getAccessPoints().stream().filter(accessPoint -> accessPoint.getDatabase() instanceof InteractionDatabase);
    }

    /** The access points with the role INFO_MART. */
    public static Stream<DatabaseAccessPoint> infoMartAccessPoints(InfoMartApplication application) {
        return application.getAccessPoints().stream().filter(accessPoint -> Roles.domains(accessPoint).contains(Roles.Domain.INFO_MART));
    }

    /** The Info Mart database that the application writes; empty if its Info Mart access point is missing or denotes something else. */
    public static Optional<InfoMartDatabase> written(InfoMartApplication application) {
        return infoMartAccessPoints(application).map(DatabaseAccessPoint::getDatabase).filter(InfoMartDatabase.class::isInstance)
                .map(InfoMartDatabase.class::cast).findFirst();
    }

    /**
     * The Info Mart database of an installation: the one that its application writes, or, for a standby that no Application object denotes,
     * the one at its own site.
     */
    public static Optional<InfoMartDatabase> databaseOf(InfoMartInstallation installation) {
        return installation.getApplications().stream().flatMap(application -> written(application).stream()).findFirst()
                .or(() -> Deployments.siteOf(installation).flatMap(site -> site.getInfoMartDatabases().stream().findFirst()));
    }

    /** The installations whose database this is, the inverse of {@link #databaseOf}. */
    public static Stream<InfoMartInstallation> installationsOf(InfoMartDatabase database) {
        Stream<InfoMartInstallation> denoted = database.getAccessPoints().stream().flatMap(accessPoint -> accessPoint.getUsedBy().stream())
                .map(InfoMartApplication::getInstallation).filter(java.util.Objects::nonNull);
        Stream<InfoMartInstallation> near = Deployments.siteOf(database).stream().flatMap(site -> site.getInfoMartInstallations().stream());
        return Stream.concat(denoted, near).distinct()
                .filter(installation -> databaseOf(installation).filter(found -> found == database).isPresent());
    }

    /** The active Application objects that write the database. */
    public static Stream<InfoMartApplication> activeWriters(InfoMartDatabase database) {
        return database.getAccessPoints().stream().flatMap(accessPoint -> accessPoint.getUsedBy().stream()).distinct()
                .filter(InfoMarts::isActive).filter(application -> written(application).filter(found -> found == database).isPresent());
    }

    public static Stream<Presentation> activePresentations(Deployment deployment) {
        return Deployments.presentations(deployment).filter(presentation -> presentation.getState() == PresentationState.ACTIVE);
    }

    /** The Info Mart database that reports are read from: that of the first active presentation layer; empty if there is none. */
    public static Optional<InfoMartDatabase> reported(Deployment deployment) {
        return activePresentations(deployment).map(Presentation::getInfoMart).filter(java.util.Objects::nonNull).findFirst();
    }

    /** The site of {@link #reported(Deployment)}. */
    public static Optional<Site> reportingSite(Deployment deployment) {
        return reported(deployment).flatMap(Deployments::siteOf);
    }
}
