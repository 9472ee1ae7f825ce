package org.standingorders.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Field;
import org.standingorders.fact.Kind;
import org.standingorders.fact.Limits;
import org.standingorders.fact.Shape;
import org.standingorders.fact.TriState;

/** The JSON schema of every fact type, written down from its record; {@link #main} prints it for {@code openapi.yaml}. */
final class FactSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FactSchemas() {}

    /** Prints the part of {@code openapi.yaml} under {@code components.schemas} that follows from the records. */
    public static void main(String[] args) {
        all().properties().forEach(schema -> {
            System.out.println("    " + schema.getKey() + ":");
            schema.getValue().properties().forEach(member -> print(member.getKey(), member.getValue()));
        });
    }

    private static void print(String name, JsonNode value) {
        if (!name.equals("properties") && !name.equals("oneOf")) {
            System.out.println("      " + name + ": " + compact(value));
            return;
        }
        System.out.println("      " + name + ":");
        value.properties()
                .forEach(each -> System.out.println("        " + each.getKey() + ": " + compact(each.getValue())));
        if (value.isArray()) {
            value.forEach(each -> System.out.println("        - " + compact(each)));
        }
    }

    /** JSON is YAML already; words need no quotes there, except those that YAML takes for something else. */
    private static String compact(JsonNode value) {
        return value.toString()
                .replaceAll("\"(?!null\"|YES\"|NO\"|type\":true)([A-Za-z_][A-Za-z0-9_-]*)\"", "$1")
                .replaceAll("([:,])(?=[^ /])", "$1 ");
    }

    static ObjectNode all() {
        ObjectNode schemas = MAPPER.createObjectNode();
        ObjectNode fact = schemas.putObject("Fact");
        fact.put("description", "One observation: the envelope, and beside it the fields of its fact_type.");
        FactSchema.all()
                .forEach(each ->
                        fact.withArray("oneOf").addObject().put("$ref", "#/components/schemas/" + each.factType()));
        ObjectNode mapping =
                fact.putObject("discriminator").put("propertyName", "fact_type").putObject("mapping");
        FactSchema.all().forEach(each -> mapping.put(each.factType(), "#/components/schemas/" + each.factType()));
        FactSchema.all().forEach(each -> schemas.set(each.factType(), fact(each)));
        return schemas;
    }

    private static ObjectNode fact(FactSchema schema) {
        ObjectNode node = MAPPER.createObjectNode();
        node.putArray("allOf").addObject().put("$ref", "#/components/schemas/FactEnvelope");
        node.put("type", "object");
        List<Field> own = schema.fields().stream()
                .filter(field -> !field.presence().fromEnvelope())
                .toList();
        members(node, Stream.of("fact_type"), own);
        node.withObject("/properties").putObject("fact_type").put("const", schema.factType());
        alternatives(node, schema.shape());
        return node.put("unevaluatedProperties", false);
    }

    private static void members(ObjectNode node, Stream<String> alsoRequired, List<Field> fields) {
        ArrayNode required = node.putArray("required");
        Stream.concat(alsoRequired, fields.stream().filter(Field::required).map(Field::jsonName))
                .forEach(required::add);
        if (required.isEmpty()) {
            node.remove("required");
        }
        ObjectNode properties = node.putObject("properties");
        fields.forEach(field -> properties.set(field.jsonName(), property(field)));
    }

    private static void alternatives(ObjectNode node, Shape shape) {
        shape.atLeastOne()
                .forEach(field ->
                        node.withArray("anyOf").addObject().putArray("required").add(field.jsonName()));
    }

    private static JsonNode property(Field field) {
        ObjectNode single = single(field);
        ObjectNode node = field.list()
                ? MAPPER.createObjectNode()
                        .put("type", "array")
                        .put("maxItems", field.limits().maxItems())
                        .set("items", single)
                : single;
        if (!field.unit().isEmpty()) {
            node.put("x-unit", field.unit());
        }
        return field.required() ? node : orNull(node);
    }

    /** What is not known may be left out or said to be null. */
    private static ObjectNode orNull(ObjectNode node) {
        if (node.has("type")) {
            String type = node.get("type").asText();
            node.putArray("type").add(type).add("null");
        }
        if (node.has("enum")) {
            ((ArrayNode) node.get("enum")).addNull();
        }
        return node;
    }

    private static ObjectNode single(Field field) {
        ObjectNode node = MAPPER.createObjectNode();
        return switch (field.kind()) {
            case TEXT -> text(node, field);
            case WHOLE -> range(node.put("type", "integer"), field.limits());
            case DECIMAL -> range(node.put("type", "number"), field.limits());
            case FLAG -> node.put("type", "boolean");
            case TRI_STATE, CHOICE -> choice(node, field);
            case INSTANT -> node.put("type", "string").put("format", "date-time");
            case DATE -> node.put("type", "string").put("format", "date");
            case GROUP -> group(node, field.group());
        };
    }

    private static ObjectNode text(ObjectNode node, Field field) {
        node.put("type", "string").put("maxLength", field.limits().maxLength());
        return field.required() || field.key() ? node.put("minLength", 1) : node;
    }

    private static ObjectNode range(ObjectNode node, Limits limits) {
        node.put("minimum", limits.min());
        return limits.max() == null ? node : node.put("maximum", limits.max());
    }

    private static ObjectNode choice(ObjectNode node, Field field) {
        ArrayNode words = node.putArray("enum");
        field.choices().forEach(words::add);
        if (field.kind() == Kind.TRI_STATE) {
            Stream.of(TriState.YES, TriState.NO)
                    .map(state -> state == TriState.YES)
                    .forEach(words::add);
        }
        return node;
    }

    private static ObjectNode group(ObjectNode node, Shape shape) {
        members(node.put("type", "object"), Stream.empty(), shape.fields());
        return node.put("additionalProperties", false);
    }
}
