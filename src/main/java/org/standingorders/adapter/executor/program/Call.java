package org.standingorders.adapter.executor.program;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program with all it is given.
 *
 * @param arguments the program first; no shell looks at them
 * @param environment added to the one that every program gets
 * @param input what it reads
 * @param limit after which it is ended, at first politely
 */
public record Call(List<String> arguments, Map<String, String> environment, String input, Duration limit) {
    public Call {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The program's name without its folder. */
    String program() {
        String path = arguments.get(0);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return String.join(" ", arguments);
    }
}
