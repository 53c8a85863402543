/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;

/**
 * The rows of the view: by kind what the filter lets through, and of many only the first ones. Nobody reads thousands, and a tree of
 * thousands holds up the window.
 */
final class ProblemRows implements ITreeContentProvider {

    /** So many rows of one kind are shown at first, and so many more each time that somebody asks for them. */
    static final int STEP = 100;

    /**
     * The row that stands for those that are not shown.
     *
     * @param kind  {@link Group#key()}
     * @param count how many they are
     */
    record More(String kind, int count) {

        String title() {
            return Messages.get("row.more", count, Math.min(count, STEP));
        }
    }

    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<Group, List<?>> passing = new LinkedHashMap<>();
    private String filter = "";

    /** Shows only rows that contain a text, whatever the case. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Shows more rows of a kind. */
    void more(More asked) {
        limits.merge(asked.kind(), 2 * STEP, (limit, first) -> limit + STEP);
    }

    /** Sees to it that a row is among those shown, if the filter lets it through; its group, or null if there is no such row. */
    Group uncover(Object row) {
        for (Map.Entry<Group, List<?>> entry : passing.entrySet()) {
            int index = entry.getValue().indexOf(row);
            if (index >= 0) {
                limits.merge(entry.getKey().key(), index + 1, Math::max);
                return entry.getKey();
            }
        }
        return null;
    }

    private int limit(Group group) {
        return Math.max(STEP, limits.getOrDefault(group.key(), STEP));
    }

    @Override
    public void inputChanged(Viewer viewer, Object before, Object now) {
        limits.clear();
        passing.clear();
    }

    @Override
    public Object[] getElements(Object input) {
        passing.clear();
        for (Group group : Group.of(((DeploymentSession) input).findings())) {
            List<?> rows = filter.isEmpty() ? group.items() : group.items().stream().filter(this::passes).toList();
            if (!rows.isEmpty()) {
                passing.put(group, rows);
            }
        }
        return passing.keySet().toArray();
    }

    private boolean passes(Object row) {
        return Group.words(row).toLowerCase(Locale.ROOT).contains(filter);
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (!(parent instanceof Group group)) {
            return new Object[0];
        }
        List<?> rows = passing.getOrDefault(group, List.of());
        int limit = limit(group);
        if (rows.size() <= limit) {
            return rows.toArray();
        }
        List<Object> first = new ArrayList<>(rows.subList(0, limit));
        first.add(new More(group.key(), rows.size() - limit));
        return first.toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null; // rows do not know their group; who selects one opens the group first
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Group;
    }
}
