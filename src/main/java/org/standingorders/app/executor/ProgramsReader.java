package org.standingorders.app.executor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.executor.task.Arguments;
import org.standingorders.adapter.executor.task.Catalogue;
import org.standingorders.adapter.executor.task.Checks;
import org.standingorders.adapter.executor.task.Commands;
import org.standingorders.adapter.executor.task.Probes.Probe;
import org.standingorders.app.executor.ExecutorFile.CheckPart;
import org.standingorders.app.executor.ExecutorFile.ServicePart;

/** Reads what the hospital wants run. */
record ProgramsReader(Faults faults) {

    Map<String, Commands.Service> services(Map<String, ServicePart> parts) {
        Map<String, Commands.Service> services = new LinkedHashMap<>();
        parts.forEach((name, part) -> services.put(
                name,
                new Commands.Service(
                        vector(part.stop(), "services." + name + ".stop"),
                        vector(part.start(), "services." + name + ".start"))));
        return services;
    }

    Map<String, Arguments> actions(Map<String, List<String>> parts) {
        Map<String, Arguments> actions = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            faults.require(
                    !Catalogue.ownActions().contains(name),
                    "actions." + name,
                    "The executor does this itself. Give yours another name.");
            actions.put(name, vector(part, "actions." + name));
        });
        return actions;
    }

    Map<String, Probe> checks(Map<String, CheckPart> parts) {
        Map<String, Probe> checks = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            String place = "checks." + name;
            faults.require(!Checks.own().contains(name), place, "The executor checks this itself.");
            faults.require((part.url() == null) == !part.command().isEmpty(), place, "Name either a url or a command.");
            checks.put(
                    name,
                    part.url() == null
                            ? new Probe(null, new Arguments(part.command()))
                            : new Probe(address(part.url(), place), null));
        });
        return checks;
    }

    private URI address(String url, String place) {
        boolean well = url.matches("https?://[^\\s]+");
        faults.require(well, place, "(" + url + ") must be an http or https address.");
        return URI.create(well ? url : "http://localhost");
    }

    private Arguments vector(List<String> words, String place) {
        faults.require(!words.isEmpty(), place, "It must name a program and its arguments, each by itself.");
        return new Arguments(words);
    }
}
