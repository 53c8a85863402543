/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.platform.rules.RuleChoices;
import org.continuityworkbench.sirius.services.RuleSource;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.settings.SettingsException;
import org.continuityworkbench.validation.settings.SettingsFile;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The rules of the product and of all plug-ins, run as people have chosen. */
final class Rules {

    private final Set<RuleSource> given = new CopyOnWriteArraySet<>();
    private final Runnable changed = () -> given.forEach(RuleSource::changed);
    private BundleContext context;
    private FollowedService<RuleChoices> choices;
    private List<RuleDescriptor> all;

    /** Watches for the choices of people; again after the plug-in was stopped and started, which ends all that it watched. */
    private void follow(BundleContext now) {
        context = now;
        choices = new FollowedService<>(now, RuleChoices.class, changed);
        choices.open();
    }

    /** A source for the models of one session. */
    RuleSource source() {
        BundleContext now = FrameworkUtil.getBundle(getClass()).getBundleContext();
        if (now != context) {
            follow(now);
        }
        RuleSource source = new RuleSource(new Validator(rules()), this::settings);
        given.add(source);
        return source;
    }

    /** Forgets the sources of a session. */
    void release(ResourceSet models) {
        given.removeIf(models.eAdapters()::contains);
    }

    /** Read when the first session is opened, when all plug-ins are there. */
    private synchronized List<RuleDescriptor> rules() {
        if (all == null) {
            all = new Contributions(Platform.getExtensionRegistry()).rules();
        }
        return all;
    }

    private ValidationSettings settings(Deployment deployment) {
        Optional<Path> model = file(deployment);
        Optional<RuleChoices> chosen = choices.get();
        if (chosen.isPresent() && model.isPresent()) {
            return chosen.get().of(model.get());
        }
        try {
            Optional<Path> file = model.flatMap(SettingsFile::find);
            SettingsFile settings = file.isEmpty() ? SettingsFile.none()
                    : SettingsFile.read(file.get(), rules().stream().map(RuleDescriptor::id).toList());
            return settings.toSettings(LocalDate.now());
        } catch (SettingsException e) {
            ILog.of(getClass()).warn(e.getMessage());
            return ValidationSettings.standard(LocalDate.now());
        }
    }

    private static Optional<Path> file(Deployment deployment) {
        URI uri = deployment.eResource() == null ? null : deployment.eResource().getURI();
        if (uri == null || !uri.isPlatformResource()) {
            return Optional.empty();
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(uri.toPlatformString(true)));
        return Optional.ofNullable(file.getLocation()).map(IPath::toPath);
    }
}
