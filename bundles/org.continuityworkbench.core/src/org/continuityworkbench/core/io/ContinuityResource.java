/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/**
 * EMF resource of a {@code .continuity} or {@code .scenario} file, for editors and everything else that works with resource sets. Reads as
 * strictly as {@link ModelFiles#open}, writes the same bytes as {@link ModelFiles#save} and as safely: saving to a file goes through
 * {@link SafeFiles}, so an interrupted save leaves the old file.
 *
 * <p>Load and save options of EMF are ignored, because they could change the format or switch off protection. As with all EMF resources,
 * one thread at a time.
 */
public final class ContinuityResource extends XMIResourceImpl {

    private static final Map<String, Object> CANONICAL = Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_XML_VERSION, "1.0",
            Resource.OPTION_LINE_DELIMITER, "\n", XMLResource.OPTION_DECLARE_XML, Boolean.TRUE);

    private final String displayName;
    private final ModelKind expected;
    private final List<Migration> migrations;
    private Map<EObject, Integer> lines = Map.of();
    private String migratedFrom;

    /** A resource for a file of either kind. */
    public ContinuityResource(URI uri) {
        this(uri, uri.isFile() ? uri.toFileString() : uri.toString(), null, Migration.ALL);
    }

    ContinuityResource(URI uri, String displayName, ModelKind expected, List<Migration> migrations) {
        super(uri);
        this.displayName = displayName;
        this.expected = expected;
        this.migrations = migrations;
        setEncoding("UTF-8");
    }

    /**
     * Line of the file on which an element starts, counted from 1; 0 for an element that was not there when the file was read. Editing does
     * not move lines; see {@link #takeLines}.
     */
    public int lineOf(EObject element) {
        return lines.getOrDefault(element, 0);
    }

    /**
     * Takes the lines of a newer reading of the same file, after which this model is going to say what the newer one says.
     *
     * @param newer what was read
     * @param here  the element of this model that says what one of the newer model says
     */
    public void takeLines(ContinuityResource newer, UnaryOperator<EObject> here) {
        Map<EObject, Integer> now = new IdentityHashMap<>();
        newer.lines.forEach((element, line) -> now.put(here.apply(element), line));
        lines = now;
    }

    /** Version of the file if an older one was brought to the present version while it was read; null otherwise. */
    public String migratedFrom() {
        return migratedFrom;
    }

    /**
     * What keeps engines from working with this model although it can be read: options that the catalogue does not know, negative or absurd
     * figures, missing values. Empty if nothing does. Looks at the present state of the model.
     */
    public List<Problem> soundnessProblems() {
        Problems problems = new Problems(displayName);
        for (EObject root : getContents()) {
            new Soundness(problems, this::lineOf).check(root);
        }
        return problems.list();
    }

    /**
     * Saves to the URI of the resource: in memory first, read again and compared, then as {@link SafeFiles#writeKeepingPrevious} does for a
     * file, in one go for anything else.
     *
     * @throws UnwritableFileException if the model cannot be saved so that it could be read again, or the file cannot be written
     */
    @Override
    public void save(Map<?, ?> options) throws IOException {
        if (getContents().size() != 1) {
            String roots = Integer.toString(getContents().size());
            throw new UnwritableFileException(Messages.problem(displayName, 0, "", "unsaved.roots", roots), null);
        }
        byte[] bytes = ModelWriter.checkedBytes(getContents().get(0), displayName);
        URI target = getURIConverter().normalize(getURI());
        if (target.isFile()) {
            SafeFiles.writeKeepingPrevious(Path.of(target.toFileString()), bytes);
        } else {
            try (OutputStream out = getURIConverter().createOutputStream(target, Collections.emptyMap())) {
                out.write(bytes);
            }
        }
        setModified(false);
    }

    /** Writes the canonical bytes without the checks of {@link #save(Map)}. */
    @Override
    public void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        super.doSave(out, CANONICAL);
    }

    @Override
    public void doLoad(InputStream in, Map<?, ?> options) throws IOException {
        createXMLLoad().load(this, in, Collections.emptyMap());
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new ContinuityLoad(createXMLHelper());
    }

    /** Does nothing: identifiers are the attribute {@code id} of the elements, never outside them. */
    @Override
    public void setID(EObject object, String id) {
        // see above
    }

    /** Does nothing: the format has one XMI version, whatever a file declares. */
    @Override
    public void setXMIVersion(String version) {
        // see above
    }

    @Override
    protected boolean useIDs() {
        return false;
    }

    @Override
    protected void doUnload() {
        super.doUnload();
        lines = Map.of();
        migratedFrom = null;
    }

    String displayName() {
        return displayName;
    }

    ModelKind expected() {
        return expected;
    }

    List<Migration> migrations() {
        return migrations;
    }

    /** Kind of the root; null if there is no root of a known kind. */
    ModelKind kind() {
        for (ModelKind kind : ModelKind.values()) {
            if (!getContents().isEmpty() && getContents().get(0).eClass() == kind.root()) {
                return kind;
            }
        }
        return null;
    }

    void loaded(Map<EObject, Integer> startLines, String olderVersion) {
        lines = startLines;
        migratedFrom = olderVersion;
    }

    /** The canonical bytes of the contents. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        doSave(out, null);
        return out.toByteArray();
    }
}
