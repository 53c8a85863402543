/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: its commands, and what happens to what they throw. */
final class CommandLineTool {

    private final CommandLine commands;

    CommandLineTool(Services services) {
        commands = new CommandLine(new ContinuityCommand(services.version()));
        commands.addSubcommand(new ValidateCommand(services));
        commands.addSubcommand(new SimulateCommand(services));
        commands.addSubcommand(new CampaignCommand(services));
        commands.addSubcommand(new PlanCommand(services));
        commands.addSubcommand(new RenderCommand(services));
        commands.addSubcommand(new RehearseCommand(services));
        commands.addSubcommand(new OutagesCommand(services));
        commands.addSubcommand(new DemoCommand(services));
        commands.addSubcommand(new FixCommand(services));
        commands.addSubcommand(new RulesCommand(services));
        commands.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true)
                .versionProvider(() -> new String[] {"continuity " + services.version()}));
        commands.setResourceBundle(Messages.TEXTS.bundle());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(services.console().out());
        commands.setErr(services.console().err());
        commands.setParameterExceptionHandler((error, arguments) -> badUsage(error));
        commands.setExecutionExceptionHandler(CommandLineTool::failure);
    }

    /** Runs one command and returns its exit code; writes to the console of the services and flushes it. */
    int run(String... arguments) {
        int code = commands.execute(arguments);
        commands.getOut().flush();
        commands.getErr().flush();
        return code;
    }

    /** What {@code --help} prints for each command, by its name, without colours. */
    Map<String, String> usages() {
        Map<String, String> usages = new LinkedHashMap<>();
        usages.put(commands.getCommandName(), commands.getUsageMessage(CommandLine.Help.Ansi.OFF));
        commands.getSubcommands().values().forEach(command -> usages.put(command.getCommandSpec().qualifiedName(),
                command.getUsageMessage(CommandLine.Help.Ansi.OFF)));
        return usages;
    }

    /** One line instead of picocli's usage page, so that the reason is not scrolled away. */
    private static int badUsage(CommandLine.ParameterException error) {
        error.getCommandLine().getErr().println(Messages.get("error", reason(error).getMessage()));
        return ExitCode.BAD_INPUT;
    }

    /** What picocli complains of, in the words and with the identifiers of the product. */
    private static UserError reason(CommandLine.ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        CommandLine.Model.ArgSpec argument = error.getArgSpec();
        if (error.getCause() instanceof UserError said) {
            return said;
        } else if (error instanceof CommandLine.MissingParameterException missing && !missing.getMissing().isEmpty()) {
            String names = missing.getMissing().stream().map(CommandLineTool::name).collect(Collectors.joining(", "));
            return UserError.usage("missing", command, names, command);
        } else if (error instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return UserError.usage("unmatched", unmatched.getUnmatched().getFirst(), command);
        } else if (error instanceof CommandLine.OverwrittenOptionException twice) {
            return UserError.usage("twice", name(twice.getOverwritten()));
        } else if (argument == null || error.getValue() == null) {
            return UserError.usage("other", command, error.getMessage(), command);
        } else if (argument.type().isEnum()) {
            String known = Arrays.stream(argument.type().getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return UserError.usage("choice", name(argument), error.getValue(), known);
        } else if (Set.of(int.class, long.class, Integer.class, Long.class).contains(argument.type())) {
            return UserError.usage("number", name(argument), error.getValue());
        }
        return UserError.usage("other", name(argument), error.getMessage(), command);
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int failure(Exception error, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (error instanceof UserError) {
            err.println(Messages.get("error", error.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        err.println(Messages.get("error.internal", error.toString()));
        error.printStackTrace(err);
        return ExitCode.INTERNAL;
    }
}
