/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.diagram.timeline.TimelineOptions;
import org.continuityworkbench.diagram.timeline.TimelineScene;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.BaselineFindings;
import org.continuityworkbench.report.CrossCheckText;
import org.continuityworkbench.report.OutcomesJUnit;
import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.report.ReadinessMarkdown;
import org.continuityworkbench.report.ReplayCsv;
import org.continuityworkbench.report.ReplayHtml;
import org.continuityworkbench.report.ReplayJson;
import org.continuityworkbench.report.ReplayMarkdown;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.report.ReplayTimeline;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.crosscheck.CrossCheck;
import org.continuityworkbench.simulation.crosscheck.Verdict;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.Validator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity simulate}: replays an outage on a deployment. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "simulate.file")
    private String file;

    @Option(names = "--scenario", required = true, paramLabel = "FILE|NAME", descriptionKey = "simulate.scenario")
    private String scenario;

    @Mixin
    private ReplayOptions replay;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private ReplayFormat format;

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "simulate.junit")
    private String junit;

    @Option(names = "--timeline", paramLabel = "FILE", descriptionKey = "simulate.timeline")
    private String timeline;

    @Option(names = "--range", paramLabel = "RANGE", descriptionKey = "simulate.range")
    private String range;

    @Option(names = "--dark", descriptionKey = "simulate.dark")
    private boolean dark;

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "simulate.theme", defaultValue = "light")
    private Colours theme;

    @Option(names = "--cross-check", descriptionKey = "simulate.crossCheck")
    private boolean crossCheck;

    private final Services services;

    /** Output formats of a replay. */
    private enum ReplayFormat {
        text, json, csv, markdown, html
    }

    SimulateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        ModelArguments models = new ModelArguments(services.library());
        Deployment deployment = models.deployment(file).model();
        Scenario story = models.scenario(scenario).model();
        Bindings bindings = replay.bindings();
        Trace trace = replay(services.simulator(), deployment, story, replay.settings(), bindings);
        TimelineOptions drawn = options(trace);
        List<Outcome> outcomes = Expectations.evaluate(trace, story, bindings);
        Console console = services.console();
        switch (format) {
            case text -> {
                new ReplayText(console.style()).write(trace, outcomes, console.out());
                console.out().println("  " + readiness(deployment, story, outcomes).line());
            }
            case json -> new ReplayJson(services.version()).write(trace, outcomes, console.out());
            case csv -> ReplayCsv.write(trace, outcomes, console.out());
            case markdown -> {
                ReplayMarkdown.write(trace, outcomes, console.out());
                console.out().println();
                ReadinessMarkdown.write(readiness(deployment, story, outcomes), 2, console.out());
            }
            case html -> {
                Map<String, String> digests = new LinkedHashMap<>();
                digests.put("deployment", ModelDigest.of(deployment).hex());
                digests.put("scenario", ModelDigest.of(story).hex());
                digests.put("continuity", services.version());
                ReplayHtml.write(trace, outcomes, Optional.of(readiness(deployment, story, outcomes)), List.of(), digests, console.out());
            }
        }
        if (junit != null) {
            StringWriter cases = new StringWriter();
            new OutcomesJUnit().write(scenario + " / " + file, trace, outcomes, cases);
            OutputFiles.write(junit, cases.toString());
        }
        if (timeline != null) {
            OutputFiles.writePicture(timeline, SvgWriter.write(TimelineScene.of(ReplayTimeline.of(trace), drawn).scene(),
                    (dark ? Colours.dark : theme).theme()));
        }
        if (crossCheck && !agrees(trace, console)) {
            return ExitCode.INTERNAL;
        }
        return outcomes.stream().anyMatch(Outcome::isMissed) ? ExitCode.MISSED : ExitCode.CLEAN;
    }

    /** What the outcomes of the replay and the findings of the rules mean together. */
    private Readiness readiness(Deployment deployment, Scenario story, List<Outcome> outcomes) {
        ValidationResult checked = new Validator(services.rules()).validate(deployment, Optional.empty(), List.of(story),
                new RuleOptions().terms(file, services, BaselineFindings.NONE).settings());
        return Readiness.of(checked, Readiness.demands(deployment, outcomes, false));
    }

    private TimelineOptions options(Trace trace) {
        if (range == null) {
            return TimelineOptions.FILE;
        }
        try {
            Interval window = TimeText.parseRange(range);
            if (window.start() >= trace.horizon()) {
                throw UserError.usage("range-outside", "--range", range, TimeText.format(trace.horizon()));
            }
            return TimelineOptions.FILE.showing(new Interval(window.start(), Math.min(window.end(), trace.horizon())));
        } catch (IllegalArgumentException e) {
            throw UserError.refused(e, "range", "--range", range);
        }
    }

    /** Tells what the calculator says; beside formats for programs it goes to the messages, so that the result stays readable for them. */
    private boolean agrees(Trace trace, Console console) {
        Verdict verdict = CrossCheck.check(trace);
        boolean readable = format == ReplayFormat.text || format == ReplayFormat.markdown;
        if (format == ReplayFormat.markdown) {
            console.out().println();
        }
        CrossCheckText.lines(verdict).forEach(readable ? console.out()::println : console.err()::println);
        return !verdict.covered() || verdict.agrees();
    }

    /** @throws UserError if the scenario does not fit the deployment or holds a setting that cannot be read */
    static Trace replay(Simulator simulator, Deployment deployment, Scenario scenario, SimulationSettings settings, Bindings bindings) {
        try {
            CompiledTopology topology = CompiledTopology.compile(deployment);
            return simulator.run(topology, CompiledScenario.compile(scenario, topology, bindings), settings);
        } catch (ScenarioException | SettingException | SimulationException e) {
            throw UserError.refused(e, "replay", String.valueOf(scenario.getId()));
        }
    }
}
