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
import java.util.Map;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java code of a generator model without Eclipse.
 *
 * <pre>
 * EmfGen GENMODEL model|edit BUNDLE_FOLDER
 * </pre>
 *
 * EMF writes into a staging folder below {@code target}; only {@code src-gen} is published from there, so a run never touches a file
 * that is kept in version control, and an unchanged file keeps its time stamp. Nothing at all happens while the inputs are unchanged.
 */
public final class EmfGen {

    private EmfGen() {
    }

    /**
     * @param args the generator model, {@code model} or {@code edit}, and the folder of the bundle that receives the code
     * @throws IOException if the model cannot be read or the code cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !(args[1].equals("model") || args[1].equals("edit"))) {
            throw new IllegalArgumentException("usage: EmfGen GENMODEL model|edit BUNDLE_FOLDER");
        }
        Path genModel = Path.of(args[0]).toRealPath();
        Path bundle = Path.of(args[2]).toRealPath();
        Path labels = bundle.resolve("labels.properties");
        Path stamp = bundle.resolve("target/emfgen.stamp");
        String inputs = Inputs.fingerprint(genModel.getParent(), labels, bundle.resolve("icons"));
        if (Files.isDirectory(bundle.resolve("src-gen")) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            System.out.println("EmfGen: " + args[1] + " code of " + genModel.getFileName() + " is up to date");
            return;
        }
        Path staging = bundle.resolve("target/emfgen");
        Publisher.deleteTree(staging);
        generate(genModel, args[1], staging);
        int files = new Publisher(staging.resolve(bundle.getFileName()), bundle).publish(labels);
        Files.writeString(stamp, inputs);
        System.out.println("EmfGen: " + files + " files of " + args[1] + " code from " + genModel.getFileName());
    }

    private static void generate(Path genModelFile, String kind, Path staging) throws IOException {
        GenModel genModel = load(genModelFile);
        redirect(genModel.getModelDirectory(), staging);
        redirect(genModel.getEditDirectory(), staging);
        genModel.reconcile();
        genModel.setCanGenerate(true);
        genModel.setValidateModel(true);
        genModel.setForceOverwrite(true);
        check(genModel.diagnose());
        Generator generator = new Generator();
        generator.setInput(genModel);
        Object projectType = kind.equals("edit") ? GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE : GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE;
        check(generator.generate(genModel, projectType, new BasicMonitor()));
        if (kind.equals("model")) {
            Documentation.write(genModel, staging.resolve(genModel.getModelDirectory().substring(1)));
        }
    }

    private static GenModel load(Path file) {
        Map<String, Object> factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new EcoreResourceFactoryImpl());
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eINSTANCE.getNsURI(),
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        ResourceSet resources = new ResourceSetImpl();
        return (GenModel) resources.getResource(URI.createFileURI(file.toString()), true).getContents().get(0);
    }

    /** Lets the project that a directory such as {@code /project/src-gen} names live below the staging folder. */
    private static void redirect(String directory, Path staging) throws IOException {
        String project = directory.split("/")[1];
        Path folder = Files.createDirectories(staging.resolve(project));
        EcorePlugin.getPlatformResourceMap().put(project, URI.createFileURI(folder + "/"));
    }

    private static void check(Diagnostic diagnostic) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(diagnostic.toString(), diagnostic.getException());
        }
    }
}
