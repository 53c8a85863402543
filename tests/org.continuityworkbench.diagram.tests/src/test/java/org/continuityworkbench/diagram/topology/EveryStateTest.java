/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.testsupport.RandomModels;
import org.continuityworkbench.testsupport.Samples;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever state a deployment is in while somebody edits it, there is a picture of it. */
class EveryStateTest {

    private static final int EDITS = 20;
    /** Two within the first site; two out of each of the others, one between the sites, two into the next. */
    private static final int LEAST_FLOWS = 2 + 2 * (2 + 1 + 2) - 1;

    /** The layout engine refuses a flow that leaves a site where it should come in, as it did when both sites went by the same name. */
    @Test
    void sitesWithoutIdentifiersAreNotTakenForOneAnother() {
        long flows = 0;
        for (String id : new String[] {"site-", null, "", "same"}) {
            Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();
            for (int i = 0; i < 3; i++) {
                Site site = TopologyFactory.eINSTANCE.createSite();
                site.setId("site-".equals(id) ? id + i : id);
                deployment.getSites().add(site);
                for (int k = 0; k < 2; k++) {
                    InteractionConcentrator concentrator = TopologyFactory.eINSTANCE.createInteractionConcentrator();
                    InteractionDatabase database = TopologyFactory.eINSTANCE.createInteractionDatabase();
                    site.getConcentrators().add(concentrator);
                    site.getInteractionDatabases().add(database);
                    // into the site before it
                    concentrator.setDatabase(deployment.getSites().get(Math.max(0, i - 1)).getInteractionDatabases().get(k));
                }
            }
            long drawn = paths(draw(deployment, "identifier " + id));
            flows = flows == 0 ? drawn : flows;
            assertThat(drawn).as("flows, identifier %s", id).isEqualTo(flows).isGreaterThan(LEAST_FLOWS);
        }
    }

    @Property(tries = 50, seed = "20261123")
    void everyStateOfARandomStoryIsDrawn(@ForAll("deployments") String sample, @ForAll long seed) {
        Deployment deployment = Samples.deployment(sample);
        Random random = new Random(seed);
        for (int i = 0; i < EDITS; i++) {
            List<EObject> all = all(deployment);
            edit(all.get(random.nextInt(all.size())), all, random);
            draw(deployment, sample + ", seed " + seed + ", edit " + i);
        }
    }

    @Property(tries = 200, seed = "20261123")
    void whateverTheMetamodelAllowsIsDrawn(@ForAll long seed) {
        draw((Deployment) RandomModels.create(TopologyPackage.Literals.DEPLOYMENT, seed), "seed " + seed);
    }

    @Provide
    Arbitrary<String> deployments() {
        return Arbitraries.of(Samples.paths().stream().filter(path -> path.endsWith(".continuity"))
                .map(path -> path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'))).toList());
    }

    private static Scene draw(Deployment deployment, String state) {
        Scene scene;
        try {
            scene = TopologyScene.of(deployment);
        } catch (RuntimeException e) {
            throw new AssertionError(state, e);
        }
        assertThat(scene.width()).as(state).isFinite().isPositive();
        assertThat(scene.height()).as(state).isFinite().isPositive();
        for (Figure figure : scene.figures()) {
            if (figure instanceof Figure.Path path) {
                assertThat(path.points()).as(state).allSatisfy(point -> assertThat(point).isFinite());
            } else if (figure instanceof Figure.Box box) {
                assertThat(box.x() + box.y() + box.width() + box.height()).as(state).isFinite();
            }
        }
        return scene;
    }

    private static long paths(Scene scene) {
        return scene.figures().stream().filter(figure -> figure instanceof Figure.Path && figure.element().isEmpty()).count();
    }

    private static List<EObject> all(Deployment deployment) {
        List<EObject> all = new ArrayList<>();
        all.add(deployment);
        deployment.eAllContents().forEachRemaining(element -> {
            // nothing else is drawn
            if (element instanceof Identified) {
                all.add(element);
            }
        });
        return all;
    }

    private static void edit(EObject element, List<EObject> all, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> rename(element, all, random);
            case 1 -> delete(element);
            case 2 -> copy(element, random);
            case 3 -> create(element, random);
            default -> refer(element, all, random);
        }
    }

    /** Identifiers are missing or the same while somebody edits; those of sites most of all lead the layout astray. */
    private static void rename(EObject element, List<EObject> all, Random random) {
        List<EObject> sites = all.stream().filter(Site.class::isInstance).toList();
        EObject renamed = sites.isEmpty() || random.nextBoolean() ? element : sites.get(random.nextInt(sites.size()));
        Identified other = (Identified) all.get(random.nextInt(all.size()));
        ((Identified) renamed).setId(random.nextInt(3) == 0 ? other.getId() : random.nextBoolean() ? "" : null);
    }

    private static void delete(EObject element) {
        if (element.eContainer() != null) {
            EcoreUtil.delete(element, true);
        }
    }

    /** With the identifiers of the original, as in a file that somebody has put together by hand. */
    @SuppressWarnings("unchecked")
    private static void copy(EObject element, Random random) {
        if (element.eContainer() != null && element.eContainmentFeature().isMany()) {
            List<EObject> siblings = (List<EObject>) element.eContainer().eGet(element.eContainmentFeature());
            siblings.add(random.nextInt(siblings.size() + 1), EcoreUtil.copy(element));
        }
    }

    @SuppressWarnings("unchecked")
    private static void create(EObject owner, Random random) {
        List<EReference> features = owner.eClass().getEAllContainments();
        if (!features.isEmpty()) {
            EReference feature = features.get(random.nextInt(features.size()));
            EClass type = feature.getEReferenceType();
            if (!type.isAbstract() && feature.isMany()) {
                ((List<EObject>) owner.eGet(feature)).add(EcoreUtil.create(type));
            }
        }
    }

    /** Lets a reference lead to any element of the right class, itself too, or to nothing. */
    @SuppressWarnings("unchecked")
    private static void refer(EObject element, List<EObject> all, Random random) {
        List<EReference> references = element.eClass().getEAllReferences().stream()
                .filter(reference -> !reference.isContainment() && !reference.isContainer() && reference.isChangeable()
                        && !reference.isDerived()).toList();
        if (references.isEmpty()) {
            return;
        }
        EReference reference = references.get(random.nextInt(references.size()));
        List<EObject> targets = all.stream().filter(target -> reference.getEReferenceType().isSuperTypeOf(target.eClass())).toList();
        EObject target = targets.isEmpty() || random.nextInt(8) == 0 ? null : targets.get(random.nextInt(targets.size()));
        if (!reference.isMany()) {
            element.eSet(reference, target);
        } else if (target == null) {
            ((List<EObject>) element.eGet(reference)).clear();
        } else if (!((List<EObject>) element.eGet(reference)).contains(target)) {
            ((List<EObject>) element.eGet(reference)).add(target);
        }
    }
}
