/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.Setting;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.CampaignFile;
import org.continuityworkbench.report.CampaignFileException;
import org.continuityworkbench.report.CampaignJson;
import org.continuityworkbench.report.CampaignMarkdown;
import org.continuityworkbench.report.CampaignText;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.campaign.Campaign;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.Cases;
import org.continuityworkbench.simulation.campaign.RandomScenarios;
import org.continuityworkbench.simulation.campaign.Shard;
import org.continuityworkbench.simulation.campaign.Subject;
import org.continuityworkbench.simulation.campaign.WrittenScenarios;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.expectation.Expectations;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity campaign}: replays many scenarios on a deployment and tells how loss and delay are spread. */
@Command(name = "campaign")
final class CampaignCommand implements Callable<Integer> {

    private static final String ALL_OUTAGES = "outage:all";
    private static final long MOST = 1_000_000_000_000L;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "campaign.file")
    private String file;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "campaign.seed")
    private long seed;

    @Option(names = "--case", paramLabel = "NUMBER", descriptionKey = "campaign.case")
    private Long single;

    @Option(names = "--jobs", paramLabel = "J", descriptionKey = "campaign.jobs")
    private Integer jobs;

    @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "campaign.shard", converter = ShardName.class)
    private Shard shard;

    @Option(names = "--worst", paramLabel = "K", defaultValue = "10", descriptionKey = "campaign.worst")
    private int worst;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "campaign.output")
    private String output;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private ReportFormat format;

    @Mixin
    private SettingOptions replay;

    private final Services services;

    CampaignCommand(Services services) {
        this.services = services;
    }

    /** Where the results come from. */
    private static final class What {

        @Option(names = "--scenarios", paramLabel = "DIR", required = true, descriptionKey = "campaign.scenarios")
        private String folder;

        @Option(names = "--random", paramLabel = "N", required = true, descriptionKey = "campaign.random")
        private Long random;

        @Option(names = "--merge", paramLabel = "FILE", arity = "1..*", required = true, descriptionKey = "campaign.merge")
        private List<String> parts;
    }

    /** A part of a campaign, written I/N. */
    static final class ShardName implements ITypeConverter<Shard> {

        @Override
        public Shard convert(String value) {
            try {
                int slash = value.indexOf('/');
                return new Shard(Integer.parseInt(value.substring(0, slash)), Integer.parseInt(value.substring(slash + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw UserError.usage(e, "campaign-shard", "--shard", value);
            }
        }
    }

    @Override
    public Integer call() {
        check();
        if (what.parts != null) {
            return report(merge());
        }
        Deployment deployment = new ModelArguments(services.library()).deployment(file).model();
        CompiledTopology topology = CompiledTopology.compile(deployment);
        Map<String, Scenario> written = what.folder == null ? Map.of() : scenarios();
        SimulationSettings settings = replay.settings();
        try {
            Cases cases = what.random != null ? new RandomScenarios(topology, seed, what.random)
                    : new WrittenScenarios(List.copyOf(written.values()), topology);
            if (single != null) {
                return replaySingle(deployment, cases, settings);
            }
            Subject subject = new Subject(String.valueOf(deployment.getId()), digest(deployment, written.values()), what.random == null
                    ? null : seed,
                    what.random == null ? 0 : RandomScenarios.VERSION, List.copyOf(written.keySet()), cases.count(), names(settings),
                    services.version(), worst);
            return run(new Campaign(topology, cases, settings, subject, services::simulator), cases.count());
        } catch (ScenarioException | SettingException e) {
            throw UserError.refused(e, "replay", file);
        }
    }

    private void check() {
        if (what.parts == null == (file == null)) {
            throw file == null ? UserError.usage("campaign-no-file", "continuity campaign") : UserError.usage("merge-file", file);
        } else if (what.random != null && (what.random < 1 || what.random > MOST)) {
            throw UserError.usage("campaign-random", "--random", what.random.toString());
        } else if (jobs != null && jobs < 1) {
            throw UserError.usage("campaign-jobs", "--jobs", jobs.toString());
        } else if (worst < 0 || worst > 10_000) {
            throw UserError.usage("campaign-worst", "--worst", Integer.toString(worst));
        } else if (single != null && (what.random == null || single < 0 || single >= what.random)) {
            throw UserError.usage("campaign-case", "--case", single.toString());
        }
    }

    private int run(Campaign campaign, long count) {
        Shard part = shard == null ? Shard.WHOLE : shard;
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        try (Interruption interruption = new Interruption()) {
            long total = Math.max(part.cases(count).length(), 1);
            ProgressBar bar = new ProgressBar(services.console(), services.clock(), total, interruption);
            CampaignResult result = campaign.run(part, threads, bar);
            bar.end();
            return report(result);
        }
    }

    /** Writes the results where they are wanted, also when the run was cut short. */
    private int report(CampaignResult result) {
        if (output != null) {
            StringWriter text = new StringWriter();
            new CampaignJson().write(result, text);
            OutputFiles.write(output, text.toString());
        }
        Console console = services.console();
        switch (format) {
            case text -> new CampaignText(console.style()).write(result, console.out());
            case json -> new CampaignJson().write(result, console.out());
            case markdown -> new CampaignMarkdown().write(result, console.out());
        }
        console.out().flush();
        return result.isMissed() ? ExitCode.MISSED : ExitCode.CLEAN;
    }

    private CampaignResult merge() {
        Map<String, CampaignResult> parts = new LinkedHashMap<>();
        try {
            for (String part : what.parts) {
                if (parts.put(part, CampaignFile.read(ModelArguments.path(part))) != null) {
                    throw UserError.usage("merge-twice", part);
                }
            }
            return CampaignFile.merge(parts);
        } catch (CampaignFileException e) {
            throw new UserError(e);
        }
    }

    /** The scenarios of the folder, or the outages of the library, by name. */
    private Map<String, Scenario> scenarios() {
        ModelArguments models = new ModelArguments(services.library());
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        if (what.folder.equals(ALL_OUTAGES)) {
            services.library().files(Library.OUTAGES).stream().filter(name -> name.endsWith(".scenario"))
                    .map(name -> "outage:" + name.substring(0, name.lastIndexOf('.')))
                    .forEach(name -> scenarios.put(name, models.scenario(name).model()));
            return scenarios;
        }
        try (Stream<Path> files = Files.list(ModelArguments.path(what.folder))) {
            files.filter(path -> path.getFileName().toString().endsWith(".scenario")).sorted()
                    .forEach(path -> scenarios.put(path.getFileName().toString(), models.scenario(path.toString()).model()));
        } catch (IOException e) {
            throw UserError.usage(e, "folder", what.folder);
        }
        if (scenarios.isEmpty()) {
            throw UserError.usage("folder-empty", what.folder);
        }
        return scenarios;
    }

    /** Fingerprint of everything that was read. */
    private static String digest(Deployment deployment, Iterable<Scenario> scenarios) {
        StringBuilder digests = new StringBuilder(ModelDigest.of(deployment).toString());
        scenarios.forEach(scenario -> digests.append('\n').append(ModelDigest.of(scenario)));
        return ModelDigest.of(digests.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<String> names(SimulationSettings settings) {
        List<String> names = new ArrayList<>(List.of("preset=" + settings.preset()));
        for (SettingValue value : settings.givenValues()) {
            String name = value.key().key() + "=" + value.text();
            if (!name.toLowerCase(java.util.Locale.ROOT).startsWith("preset=")) {
                names.add(name);
            }
        }
        return names;
    }

    /** Keeps a random case as a scenario, or replays it here and now. */
    private int replaySingle(Deployment deployment, Cases cases, SimulationSettings settings) {
        Scenario scenario = cases.model(single);
        for (String assignment : names(settings)) {
            Setting setting = ScenarioFactory.eINSTANCE.createSetting();
            setting.setName(assignment.substring(0, assignment.indexOf('=')));
            setting.setValue(assignment.substring(assignment.indexOf('=') + 1));
            scenario.getSettings().add(setting);
        }
        if (output != null) {
            try {
                ScenarioFiles.save(scenario, ModelArguments.path(output));
            } catch (UnwritableFileException e) {
                throw new UserError(e);
            }
            services.console().err().println(Messages.get("campaign.kept", single.toString(), output));
            return ExitCode.CLEAN;
        }
        Trace trace = SimulateCommand.replay(services.simulator(), deployment, scenario, settings, Bindings.none());
        new ReplayText(services.console().style()).write(trace, Expectations.evaluate(trace, scenario, Bindings.none()), services.console()
                .out());
        return ExitCode.CLEAN;
    }
}
