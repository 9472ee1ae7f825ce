package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request by one step per part of its path, however many routes there are. */
final class RouteTree {
    private final Node root = new Node();

    RouteTree(List<Route> routes) {
        routes.forEach(this::add);
    }

    private void add(Route route) {
        Node node = root;
        for (String part : route.path().substring(1).split("/", -1)) {
            node = node.child(part);
        }
        if (node.byMethod.put(route.method(), route) != null) {
            throw new IllegalArgumentException("The route (" + route + ") must be listed once.");
        }
    }

    /** The route, with the values of its parameters in order. */
    Found find(HttpMethod method, String path) {
        List<String> values = new ArrayList<>(2);
        Node node = path.startsWith("/") ? descend(path, values) : null;
        if (node == null || node.byMethod.isEmpty()) {
            throw new Refused(
                    ProblemType.NOT_FOUND, "There is nothing at this address. See /openapi.yaml for all addresses.");
        }
        Route route = node.byMethod.get(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method);
        if (route == null) {
            throw new Refused(
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Only (" + node.allowed() + ") are possible here.")
                            .header("Allow", node.allowed()));
        }
        return new Found(route, values);
    }

    private @Nullable Node descend(String path, List<String> values) {
        Node node = root;
        for (int from = 1; node != null && from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            node = node.step(path.substring(from, to), values);
            from = to + 1;
        }
        return node;
    }

    /** A route with the values of the parameters in its path. */
    record Found(Route route, List<String> values) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final Map<HttpMethod, Route> byMethod = new HashMap<>();
        private @Nullable Node parameter;

        Node child(String part) {
            if (!part.startsWith("{")) {
                return children.computeIfAbsent(part, name -> new Node());
            }
            if (parameter == null) {
                parameter = new Node();
            }
            return parameter;
        }

        @Nullable
        Node step(String part, List<String> values) {
            Node named = children.get(part);
            if (named == null && parameter != null && !part.isEmpty()) {
                values.add(decoded(part));
                return parameter;
            }
            return named;
        }

        String allowed() {
            String methods = byMethod.keySet().stream()
                    .map(HttpMethod::name)
                    .sorted(Comparator.naturalOrder())
                    .collect(Collectors.joining(", "));
            return byMethod.containsKey(HttpMethod.GET) ? methods + ", HEAD" : methods;
        }
    }

    private static String decoded(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The address has a percent sign without two hex digits.");
        }
    }
}
