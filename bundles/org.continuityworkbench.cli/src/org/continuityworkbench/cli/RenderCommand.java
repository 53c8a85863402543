/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.diagram.topology.TopologyOptions;
import org.continuityworkbench.diagram.topology.TopologyScene;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.ReplayState;
import org.continuityworkbench.simulation.Trace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity render}: draws a deployment, as it is or at a moment of a replay. The same input gives the same bytes. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "render.file")
    private String file;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", descriptionKey = "render.output")
    private String output;

    @Option(names = "--at", paramLabel = "MOMENT", descriptionKey = "render.at")
    private String at;

    @Option(names = "--scenario", paramLabel = "FILE|NAME", descriptionKey = "render.scenario")
    private String scenario;

    @Mixin
    private ReplayOptions replay;

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "render.theme", defaultValue = "light")
    private Colours theme;

    @Option(names = "--no-details", descriptionKey = "render.noDetails")
    private boolean noDetails;

    private final Services services;

    RenderCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        if ((at == null) != (scenario == null)) {
            throw UserError.usage("render-both", at == null ? "--scenario" : "--at");
        }
        ModelArguments models = new ModelArguments(services.library());
        Deployment deployment = models.deployment(file).model();
        Scene scene = at == null ? TopologyScene.of(deployment, Map.of(), "", shape()) : replayed(models, deployment);
        OutputFiles.writePicture(output, SvgWriter.write(scene, theme.theme()));
        services.console().out().println(Messages.get("render.written", output, Math.round(scene.width()), Math.round(scene.height())));
        return ExitCode.CLEAN;
    }

    private Scene replayed(ModelArguments models, Deployment deployment) {
        long moment = moment();
        Trace trace = SimulateCommand.replay(services.simulator(), deployment, models.scenario(scenario).model(), replay.settings(),
                replay.bindings());
        if (moment < 0 || moment >= trace.horizon()) {
            throw UserError.usage("render-outside", "--at", at, scenario, TimeText.format(trace.horizon()));
        }
        ReplayState state = new ReplayState(trace);
        return TopologyScene.of(deployment, Map.copyOf(state.at(moment)), state.caption(moment), shape());
    }

    private TopologyOptions shape() {
        return new TopologyOptions(!noDetails, TopologyOptions.FILE.aspect());
    }

    private long moment() {
        try {
            return TimeText.parseMoment(at);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(e, "render-moment", "--at", at);
        }
    }
}
