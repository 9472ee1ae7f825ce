package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.adapter.http.server.Payload;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.testkit.OpenApi;

/** The document says what the routes do: no more, no less. Every other test here holds its answers against it, too. */
class OpenApiDocumentTest {

    @RegisterExtension
    static final ApiFixture API = new ApiFixture();

    static Stream<Routes.Entry> everyRoute() {
        return Routes.ALL.stream();
    }

    @Test
    void the_document_is_openapi_3_1() throws Exception {
        assertThat(OpenApi.faults(Contract.YAML)).isEmpty();
    }

    @Test
    void the_document_is_served_without_a_key() {
        Answer answer = API.method("GET", null, "/openapi.yaml");

        assertThat(answer.text()).isEqualTo(Contract.YAML);
        assertThat(answer.header("content-type")).startsWith("application/yaml");
    }

    @Test
    void it_names_every_route_and_no_other() {
        List<String> documented = new ArrayList<>();
        Contract.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Routes.ALL.stream()
                        .map(route -> route.method() + " " + route.path())
                        .toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(Contract.DOCUMENT.findValuesAsText("operationId"))
                .hasSize(Routes.ALL.size())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void it_names_the_roles_that_the_route_lets_in(Routes.Entry route) {
        List<String> roles = new ArrayList<>();
        operation(route).path("x-roles").forEach(role -> roles.add(role.asText()));

        assertThat(roles)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(KeyRole.values())
                        .filter(route.access()::allows)
                        .map(KeyRole::toString)
                        .toList());
        assertThat(operation(route).has("security")).isEqualTo(route.access().open());
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void it_names_the_kinds_of_body_that_the_route_takes(Routes.Entry route) {
        JsonNode body = operation(route).path("requestBody");
        List<String> types = new ArrayList<>();
        body.path("content").fieldNames().forEachRemaining(types::add);

        assertThat(types).containsExactlyInAnyOrderElementsOf(route.payload().mediaTypes());
        assertThat(body.path("required").asBoolean()).isEqualTo(route.payload().required());
        assertThat(route.payload() == Payload.NONE).isEqualTo(body.isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void it_names_the_parameters_in_the_path(Routes.Entry route) {
        assertThat(parameters(route, "path"))
                .containsExactlyElementsOf(Stream.of(route.path().split("/"))
                        .filter(part -> part.startsWith("{"))
                        .map(part -> part.substring(1, part.length() - 1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyRouteWithAKey")
    void it_names_the_parameters_that_the_route_knows_in_the_query(Routes.Entry route) {
        List<String> documented = parameters(route, "query");

        Answer answer = API.send(asked(route, "?unheard_of=1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(String.valueOf(answer.at("errors.0.message")))
                .isEqualTo("Only these parameters are known here: "
                        + (documented.isEmpty() ? "none" : String.join(", ", documented)) + ".");
    }

    static Stream<Routes.Entry> everyRouteWithAKey() {
        return everyRoute().filter(route -> !route.access().open());
    }

    private static HttpRequest.Builder asked(Routes.Entry route, String query) {
        String path = route.path()
                .replace("{digest}", "active")
                .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000001");
        HttpRequest.Builder request = API.request("admin", path + query);
        return route.payload() == Payload.NONE
                ? request.method(route.method().name(), BodyPublishers.noBody())
                : request.header("Content-Type", route.payload().mediaTypes().get(0) + "; boundary=x")
                        .method(route.method().name(), BodyPublishers.ofString("--x--\r\n"));
    }

    @Test
    void the_fact_schemas_are_those_of_the_records() throws Exception {
        JsonNode generated = new ObjectMapper().readTree(FactSchemas.all().toString());

        generated
                .properties()
                .forEach(schema -> assertThat(Contract.DOCUMENT.at("/components/schemas/" + schema.getKey()))
                        .as(schema.getKey() + ": FactSchemas.main prints it anew")
                        .isEqualTo(schema.getValue()));
    }

    private static List<String> parameters(Routes.Entry route, String in) {
        List<String> names = new ArrayList<>();
        operation(route).path("parameters").forEach(parameter -> {
            JsonNode resolved = parameter.has("$ref")
                    ? Contract.DOCUMENT.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (resolved.get("in").asText().equals(in)) {
                names.add(resolved.get("name").asText());
            }
        });
        return names;
    }

    private static JsonNode operation(Routes.Entry route) {
        return Contract.DOCUMENT.at("/paths/" + Contract.step(route.path()) + "/"
                + route.method().name().toLowerCase(Locale.ROOT));
    }
}
