package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.desk.KeyDesk.KeyRole;

/** Every route for every role and for nobody, from the list of routes itself. */
class RouteAccessTest {

    @RegisterExtension
    static final ApiFixture API = new ApiFixture();

    /** Apart, since so many wrong keys keep out others. */
    @RegisterExtension
    static final ApiFixture TO_STRANGERS = new ApiFixture();

    static Stream<Arguments> everyRouteForEveryRole() {
        return Routes.ALL.stream()
                .flatMap(route -> Arrays.stream(KeyRole.values()).map(role -> Arguments.of(route, role)));
    }

    static Stream<Routes.Entry> everyRoute() {
        return Routes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyRouteForEveryRole")
    void a_route_lets_in_the_roles_of_its_list_and_no_other(Routes.Entry route, KeyRole role) {
        int status = ask(API, route, role.toString());

        if (route.access().open() || route.access().allows(role)) {
            assertThat(status).isNotIn(401, 403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void without_a_valid_key_only_open_routes_answer(Routes.Entry route) {
        List<Integer> refused = List.of(401, 429, 503);

        assertThat(ask(TO_STRANGERS, route, null) == 401)
                .isEqualTo(!route.access().open());
        assertThat(refused.contains(ask(TO_STRANGERS, route, "stolen")))
                .isEqualTo(!route.access().open());
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void a_key_for_other_programs_finds_nothing_of_this_one(Routes.Entry route) {
        API.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));
        boolean forAllPrograms =
                route.path().startsWith("/v1/keys") || route.path().startsWith("/v1/destinations");
        boolean single = route.path().contains("{id}") || route.path().contains("{fact_id}");

        if (single && !forAllPrograms) {
            assertThat(ask(API, route, "scoped-admin")).isIn(404, 415, 428);
        }
    }

    private static int ask(ApiFixture api, Routes.Entry route, @Nullable String key) {
        String path = route.path().replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000001");
        return api.send(api.request(key, path).method(route.method().name(), BodyPublishers.noBody()))
                .status();
    }
}
