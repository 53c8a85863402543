/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.evl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.validation.RuleContext;
import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.epsilon.emc.emf.InMemoryEmfModel;
import org.eclipse.epsilon.eol.exceptions.EolRuntimeException;
import org.eclipse.epsilon.eol.exceptions.models.EolModelElementTypeNotFoundException;
import org.eclipse.epsilon.eol.models.transactions.IModelTransactionSupport;
import org.eclipse.epsilon.erl.dom.Pre;
import org.eclipse.epsilon.evl.EvlModule;

/** The rules of one file, ready to be run on models that are in memory already: no file is read and nothing is resolved. For one thread. */
final class EvlProgram extends EvlModule {

    private static final String MODEL = "M";

    private final View view = new View();
    private Model model;

    /** @throws IllegalArgumentException if the text is no EVL */
    EvlProgram(String text) {
        try {
            if (!parse(text)) {
                throw new IllegalArgumentException(getParseProblems().stream().map(problem -> "line " + problem.getLine() + ": "
                        + problem.getReason())
                        .collect(Collectors.joining("; ")));
            }
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception e) { // declared by the parser for reading files
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Turns to the models of a run, and runs the blocks that come before all constraints. */
    void open(RuleContext run) throws EolRuntimeException {
        if (model == null) {
            model = new Model(view);
            getContext().getModelRepository().addModel(model);
        }
        view.show(run);
        model.clearCache();
        getContext().getFrameStack().dispose();
        prepareContext();
        for (Pre block : getPre()) {
            block.execute(getContext());
        }
    }

    /** The models of a run side by side, without being taken from where they belong. */
    private static final class View extends ResourceImpl {

        private final EList<EObject> roots = new BasicEList<>();

        View() {
            new ResourceSetImpl().getResources().add(this);
        }

        void show(RuleContext run) {
            roots.clear();
            roots.add(run.deployment());
            roots.addAll(run.scenarios());
        }

        @Override
        public EList<EObject> getContents() {
            return roots;
        }

        /** The models live on when a program lets them go. */
        @Override
        protected void doUnload() {
            roots.clear();
        }
    }

    /**
     * A model that leaves no listeners in the elements, because nothing changes them during a run. Types in a program know their model from
     * the first run on, so it is the same for all runs.
     */
    private static final class Model extends InMemoryEmfModel {

        private final Map<String, Collection<EObject>> kinds = new HashMap<>();

        Model(Resource view) {
            super(MODEL, view, List.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE));
            setCachingEnabled(false);
        }

        @Override
        public Collection<EObject> getAllOfKind(String kind) throws EolModelElementTypeNotFoundException {
            Collection<EObject> all = kinds.get(kind);
            if (all == null) {
                // the language calls methods of the very class of the list, which must be open to it
                all = new ArrayList<>(super.getAllOfKind(kind));
                kinds.put(kind, all);
            }
            return all;
        }

        @Override
        public void clearCache() {
            kinds.clear();
        }

        @Override
        protected void addContentsAdapter() {
            // see above
        }

        @Override
        public void setupContainmentChangeListeners() {
            // see above
        }

        @Override
        public IModelTransactionSupport getTransactionSupport() {
            return new NoTransactions();
        }

        @Override
        public boolean owns(Object instance) {
            return instance instanceof EObject;
        }
    }

    /** Whoever applies a fix can undo it; the recorder that the language brings along would stay in the elements. */
    private static final class NoTransactions implements IModelTransactionSupport {

        @Override
        public void startTransaction() {
            // see above
        }

        @Override
        public void commitTransaction() {
            // see above
        }

        @Override
        public void rollbackTransaction() {
            // see above
        }
    }
}
