/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.core.text.PackageTexts;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIHandler;
import org.eclipse.emf.ecore.resource.impl.PlatformResourceURIHandlerImpl;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.session.SavingPolicyImpl;
import org.eclipse.sirius.common.tools.api.resource.ResourceSetSync;
import org.eclipse.sirius.common.tools.api.resource.ResourceSetSync.ResourceStatus;
import org.eclipse.sirius.common.tools.api.resource.ResourceSyncClient.ResourceStatusChange;

/**
 * Saves deployments and their representations together: what Sirius would write one after the other is collected first, then written in one
 * go. What holds no deployment is saved as usual.
 */
public final class PairedSaving extends SavingPolicyImpl {

    private static final PackageTexts TEXTS = PackageTexts.of(PairedSaving.class);

    private final Output output;

    /** Writes a set of files, all or none. */
    @FunctionalInterface
    public interface Output {
        void write(Map<Path, byte[]> contents) throws IOException;
    }

    public PairedSaving(TransactionalEditingDomain domain, Output output) {
        super(domain);
        this.output = output;
    }

    @Override
    public Collection<Resource> save(Iterable<Resource> resources, Map<?, ?> options, IProgressMonitor monitor) {
        Set<Resource> scope = new LinkedHashSet<>();
        boolean ours = false;
        for (Resource resource : resources) {
            scope.add(resource);
            ours |= resource instanceof ContinuityResource;
        }
        if (!ours) {
            return super.save(scope, options, monitor);
        }
        Collecting collecting = new Collecting();
        List<URIHandler> handlers = domain.getResourceSet().getURIConverter().getURIHandlers();
        handlers.add(0, collecting);
        Collection<Resource> saved;
        try {
            saved = super.save(scope, options, monitor);
        } finally {
            handlers.remove(collecting);
        }
        try {
            output.write(collecting.contents());
            collecting.refresh(monitor);
            return saved;
        } catch (IOException | CoreException e) {
            ILog.of(getClass()).error(TEXTS.get("save.failed") + ": " + e.getMessage(), e);
            unsaved(saved);
            return List.of();
        }
    }

    private void unsaved(Collection<Resource> resources) {
        List<ResourceStatusChange> changes = new ArrayList<>();
        for (Resource resource : resources) {
            resource.setModified(true);
            changes.add(new ResourceStatusChange(resource, ResourceStatus.CHANGED, ResourceStatus.SYNC));
        }
        ResourceSetSync sync = ResourceSetSync.getOrInstallResourceSetSync(domain);
        // The first message after a save is taken for the echo of that save.
        sync.statusesChanged(changes.stream()
                .map(change -> new ResourceStatusChange(change.getResource(), ResourceStatus.SYNC, ResourceStatus.SYNC)).toList());
        sync.statusesChanged(changes);
    }

    /** Keeps what is written to files of the workspace; reads as usual. */
    private static final class Collecting extends PlatformResourceURIHandlerImpl {

        private final Map<IFile, ByteArrayOutputStream> written = new LinkedHashMap<>();

        @Override
        public boolean canHandle(URI uri) {
            return uri.isPlatformResource() && file(uri).getLocation() != null;
        }

        @Override
        public OutputStream createOutputStream(URI uri, Map<?, ?> options) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(file(uri), bytes);
            return bytes;
        }

        private static IFile file(URI uri) {
            return ResourcesPlugin.getWorkspace().getRoot()
                    .getFile(org.eclipse.core.runtime.IPath.fromPortableString(uri.toPlatformString(true)));
        }

        Map<Path, byte[]> contents() {
            Map<Path, byte[]> contents = new LinkedHashMap<>();
            written.forEach((file, bytes) -> contents.put(file.getLocation().toPath(), bytes.toByteArray()));
            return contents;
        }

        void refresh(IProgressMonitor monitor) throws CoreException {
            for (IFile file : written.keySet()) {
                file.refreshLocal(IResource.DEPTH_ZERO, monitor);
            }
        }
    }
}
