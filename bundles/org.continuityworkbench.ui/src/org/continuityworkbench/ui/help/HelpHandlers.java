/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.report.RulesHtml;
import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.keys.IBindingService;

/** The commands that open the help. */
public final class HelpHandlers {

    /** Opens the page of one rule. */
    public static final String EXPLAIN_RULE = "org.continuityworkbench.ui.explainRule";
    /** Parameter of {@link #EXPLAIN_RULE}: the identifier of the rule. */
    public static final String RULE = "org.continuityworkbench.ui.explainRule.rule";

    private HelpHandlers() {
    }

    /** Opens the help at a page. */
    public static HelpView open(IWorkbenchPage page) throws PartInitException {
        return (HelpView) page.showView(HelpView.ID);
    }

    private static HelpView open(ExecutionEvent event) throws ExecutionException {
        try {
            return open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }

    /** Opens the table of contents. */
    public static final class Contents extends AbstractHandler {
        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            open(event).show(HelpPages.HOME);
            return null;
        }
    }

    /** Opens the page of a rule; for the rule of a plug-in, which has none, makes one. */
    public static final class ExplainRule extends AbstractHandler {
        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            String id = event.getParameter(RULE);
            HelpView view = open(event);
            // the view is made first, the page is read after that
            view.getSite().getShell().getDisplay().asyncExec(() -> view.getSite().getService(Contributions.class).rules().stream()
                    .filter(rule -> rule.id().equals(id)).findFirst().ifPresent(rule -> explain(rule, view)));
            return null;
        }

        private static void explain(RuleDescriptor rule, HelpView view) {
            if (rule.isContributed()) {
                view.showMade(page(rule.id(), "<p>" + KeySheet.escape(Messages.get("rule.origin", rule.origin())) + "</p>"
                        + new RulesHtml("").section(rule)));
            } else {
                view.show(HelpPages.RULES + "#" + rule.id());
            }
        }
    }

    /** Opens the guided tour. */
    public static final class FirstOutage extends AbstractHandler {
        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            try {
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(FirstOutageView.ID);
                return null;
            } catch (PartInitException e) {
                throw new ExecutionException(e.getMessage(), e);
            }
        }
    }

    /** Shows all keys that work now. */
    public static final class Keys extends AbstractHandler {
        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            IBindingService bindings = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IBindingService.class);
            open(event).showMade(page(Messages.get("keys.title"), KeySheet.of(bindings)));
            return null;
        }
    }

    private static String page(String title, String body) {
        return "<html lang=\"en\"><head><title>" + KeySheet.escape(title) + "</title></head><body><main><h1>" + KeySheet.escape(title)
                + "</h1>" + body + "</main></body></html>";
    }
}
