package org.standingorders.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** {@code openapi.yaml} as something that requests and answers are held against. */
final class Contract {
    static final String YAML = Resources.text("/openapi.yaml");
    static final JsonNode DOCUMENT = document();
    private static final String NAME = "urn:contract";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(NAME, DOCUMENT.toString())));

    private Contract() {}

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(new YAMLMapper().readTree(YAML).toString());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the answer has that the document does not allow. */
    static List<String> faults(String method, String path, Answer answer) {
        String verb = method.equals("HEAD") ? "GET" : method;
        return operation(verb, path)
                .map(operation -> faults(operation + "/responses/" + status(operation, answer), answer))
                .orElse(List.of());
    }

    private static String status(String operation, Answer answer) {
        String status = String.valueOf(answer.status());
        return DOCUMENT.at(operation + "/responses").has(status) ? status : "default";
    }

    private static List<String> faults(String response, Answer answer) {
        if (answer.body().length == 0) {
            return List.of();
        }
        String type = String.valueOf(answer.header("content-type")).replaceAll(";.*", "");
        String content = resolved(response) + "/content/" + step(type);
        if (DOCUMENT.at(content).isMissingNode()) {
            return List.of(response + " does not allow " + type);
        }
        return type.endsWith("json") ? faults(content + "/schema", answer.text()) : List.of();
    }

    /** What a request has that the document does not allow. */
    static List<String> faultsOfRequest(String path, String json) {
        return operation("POST", path)
                .map(operation -> operation + "/requestBody/content/application~1json/schema")
                .map(schema -> faults(schema, json))
                .orElse(List.of());
    }

    private static List<String> faults(String pointer, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(NAME + "#" + pointer)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The pointer of the operation that serves the path. */
    static Optional<String> operation(String method, String path) {
        String bare = path.replaceAll("\\?.*", "");
        return StreamSupport.stream(DOCUMENT.get("paths").properties().spliterator(), false)
                .map(Map.Entry::getKey)
                .filter(template -> bare.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                .filter(template -> bare.equals(template)
                        || DOCUMENT.at("/paths/" + step(bare)).isMissingNode())
                .findFirst()
                .map(template -> "/paths/" + step(template) + "/" + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> !DOCUMENT.at(pointer).isMissingNode());
    }

    private static String resolved(String pointer) {
        JsonNode ref = DOCUMENT.at(pointer).get("$ref");
        return ref == null ? pointer : ref.asText().substring(1);
    }

    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
