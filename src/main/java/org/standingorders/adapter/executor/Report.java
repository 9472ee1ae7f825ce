package org.standingorders.adapter.executor;

import java.util.List;

/** What the service is told of a step. */
record Report(String token, Step step, int number, Ended.Status status, String detail, List<Artifact> artifacts) {
    static Report of(Command command, Ended ended) {
        return new Report(
                command.token(), command.step(), command.number(), ended.status(), ended.detail(), ended.artifacts());
    }
}
