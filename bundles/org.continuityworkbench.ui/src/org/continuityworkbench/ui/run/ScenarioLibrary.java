/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.model.scenario.Scenario;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.framework.Bundle;

/** The scenarios and real outages that come with the product. Reads them in the background when it is made. Safe for any thread. */
public final class ScenarioLibrary {

    /** Name of the scenario that is replayed when nobody names one. */
    public static final String DEFAULT = "network-loss-10h";
    private static final String EXAMPLES = "org.continuityworkbench.examples";
    private static final String OUTAGE = "outage:";

    /**
     * A story of the library.
     *
     * @param key      name on the command line, such as {@code network-loss-10h} or {@code outage:rogers-canada-2022}
     * @param scenario the story
     */
    public record Entry(String key, Scenario scenario) {

        /** Name for people. */
        public String label() {
            return scenario.getName() == null ? key : scenario.getName();
        }

        /** True for an outage that really happened. */
        public boolean isOutage() {
            return key.startsWith(OUTAGE);
        }
    }

    private volatile List<Entry> entries = List.of();
    private final Job job;

    ScenarioLibrary() {
        job = Job.createSystem(Messages.library_job, monitor -> {
            entries = read();
        });
        job.schedule();
    }

    /** All stories, scenarios first; waits for them if they are not read yet, which takes a moment at most. */
    public List<Entry> entries() {
        try {
            job.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return entries;
    }

    /** A story by its key, as a copy that may be changed; empty if there is none. */
    public Optional<Entry> find(String key) {
        return entries().stream().filter(entry -> entry.key().equals(key)).findFirst()
                .map(entry -> new Entry(key, EcoreUtil.copy(entry.scenario())));
    }

    private static List<Entry> read() {
        List<Entry> all = new ArrayList<>();
        all.addAll(read("scenarios", ""));
        all.addAll(read("outages", OUTAGE));
        return List.copyOf(all);
    }

    private static List<Entry> read(String folder, String prefix) {
        Bundle bundle = Platform.getBundle(EXAMPLES);
        if (bundle == null) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        for (URL url : Collections.list(Optional.ofNullable(bundle.findEntries(folder, "*.scenario", false))
                .orElse(Collections.emptyEnumeration()))) {
            String file = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
            try (InputStream in = url.openStream()) {
                found.add(new Entry(prefix + file.substring(0, file.lastIndexOf('.')), ScenarioFiles.load(in, file).model()));
            } catch (IOException e) {
                ILog.of(ScenarioLibrary.class).warn(e.getMessage(), e);
            }
        }
        found.sort(Comparator.comparing(Entry::key));
        return found;
    }
}
