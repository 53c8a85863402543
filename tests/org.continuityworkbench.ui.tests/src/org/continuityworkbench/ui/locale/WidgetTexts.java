/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Every text that a display shows to people: of widgets, their hints, menus and pictures. */
final class WidgetTexts {

    private static final int ROWS = 200;

    private final Set<String> texts = new TreeSet<>();

    private WidgetTexts() {
    }

    /** The texts of all windows that are open. */
    static Set<String> of(Display display) {
        WidgetTexts found = new WidgetTexts();
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                found.add(shell.getText());
                found.menu(shell.getMenuBar());
                found.control(shell);
            }
        }
        return found.texts;
    }

    /** The texts of one part of a window. */
    static Set<String> of(Control part) {
        WidgetTexts found = new WidgetTexts();
        found.control(part);
        return found.texts;
    }

    private void add(String text) {
        if (text != null && !text.isBlank()) {
            String shown = text.replaceAll("&(.)", "$1").replaceAll("\t.*", "");
            texts.add(shown.replaceAll("\\s*\\R\\s*", " ").strip());
        }
    }

    private void control(Control control) {
        add(control.getToolTipText());
        menu(control.getMenu());
        switch (control) {
            case Label label -> add(label.getText());
            case Button button -> add(button.getText());
            case Link link -> add(link.getText().replaceAll("<[^>]*>", ""));
            case Text text -> {
                add(text.getText());
                add(text.getMessage());
            }
            case StyledText text -> text.getText().lines().forEach(this::add);
            case Combo combo -> all(combo.getItems(), this::add);
            case Hyperlink link -> add(link.getText());
            case Group group -> add(group.getText());
            case Form form -> add(form.getText());
            case ExpandableComposite section -> add(section.getText());
            case SceneCanvas canvas -> scene(canvas);
            case Table table -> table(table);
            case Tree tree -> tree(tree);
            case ToolBar bar -> all(bar.getItems(), this::toolItem);
            case CTabFolder tabs -> all(tabs.getItems(), this::tab);
            case TabFolder tabs -> all(tabs.getItems(), (Item item) -> add(item.getText()));
            default -> {
                // holds no text of its own
            }
        }
        if (control instanceof Composite parent) {
            all(parent.getChildren(), this::control);
        }
    }

    private static <T> void all(T[] items, Consumer<? super T> work) {
        for (T item : items) {
            work.accept(item);
        }
    }

    private void toolItem(ToolItem item) {
        add(item.getText());
        add(item.getToolTipText());
    }

    private void tab(CTabItem item) {
        add(item.getText());
        add(item.getToolTipText());
    }

    private void table(Table table) {
        all(table.getColumns(), column -> {
            add(column.getText());
            add(column.getToolTipText());
        });
        for (int i = 0; i < Math.min(ROWS, table.getItemCount()); i++) {
            TableItem item = table.getItem(i);
            for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
                add(item.getText(column));
            }
        }
    }

    private void tree(Tree tree) {
        all(tree.getColumns(), column -> {
            add(column.getText());
            add(column.getToolTipText());
        });
        all(tree.getItems(), item -> treeItem(item, Math.max(1, tree.getColumnCount())));
    }

    private void treeItem(TreeItem item, int columns) {
        for (int column = 0; column < columns; column++) {
            add(item.getText(column));
        }
        all(item.getItems(), inner -> treeItem(inner, columns));
    }

    private void scene(SceneCanvas canvas) {
        add(canvas.scene().title());
        add(canvas.scene().description());
        for (Figure figure : canvas.scene().figures()) {
            switch (figure) {
                case Figure.Label label -> add(label.text());
                case Figure.Box box -> add(box.tooltip());
                case Figure.Path path -> add(path.tooltip());
            }
        }
    }

    /** Menus are filled when they open. */
    private void menu(Menu menu) {
        if (menu == null || menu.isDisposed()) {
            return;
        }
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            if (!item.isDisposed()) {
                add(item.getText());
                menu(item.getMenu());
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }
}
