package org.standingorders.bench.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.standingorders.bench.load.Requests;

/**
 * A server that can be started and loaded.
 *
 * @param command its last words may be {@code {port}}, which stands for the port it is to take
 * @param environment with the same place
 * @param home a directory of its own; its PostgreSQL, if any, lies somewhere below
 * @param readyPath answers 2xx as soon as it can take load
 * @param requests of so many facts each
 * @param rows counts what it has stored; null for one that keeps nothing
 */
record Contender(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path home,
        String readyPath,
        IntFunction<Requests> requests,
        @Nullable String rows) {}
