/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of all commands; alone it says that a command is missing. */
@Command(name = "continuity", mixinStandardHelpOptions = true, versionProvider = ContinuityCommand.Version.class)
final class ContinuityCommand implements Runnable {

    private final String version;

    ContinuityCommand(String version) {
        this.version = version;
    }

    @Override
    public void run() {
        throw UserError.usage("command", "continuity");
    }

    /** Asks the root command for the version that it was given. */
    static final class Version implements IVersionProvider {

        @Spec
        private CommandSpec spec;

        @Override
        public String[] getVersion() {
            return new String[] {"continuity " + ((ContinuityCommand) spec.root().userObject()).version};
        }
    }
}
