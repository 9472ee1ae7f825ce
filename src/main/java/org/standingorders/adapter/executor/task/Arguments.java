package org.standingorders.adapter.executor.task;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An argument vector in which whole arguments such as <code>{severity}</code> stand for parameters. */
public record Arguments(List<String> vector) {
    public Arguments {
        vector = List.copyOf(vector);
    }

    /** The vector with each parameter's value in its place. */
    List<String> with(UnaryOperator<String> value) {
        return vector.stream()
                .map(each -> placeholder(each).map(value).orElse(each))
                .toList();
    }

    private static Optional<String> placeholder(String argument) {
        return argument.matches("\\{[a-z][a-z0-9_]*}")
                ? Optional.of(argument.substring(1, argument.length() - 1))
                : Optional.empty();
    }
}
