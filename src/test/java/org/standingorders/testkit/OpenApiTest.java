package org.standingorders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Facts, version: "1"}
            paths:
              /facts:
                get:
                  responses:
                    "200":
                      description: the facts
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              count: {type: integer}
            """;

    @Test
    void a_sound_document_has_no_fault() throws Exception {
        assertThat(OpenApi.faults(DOCUMENT)).isEmpty();
    }

    @Test
    void a_missing_field_is_named_by_its_place() throws Exception {
        assertThat(OpenApi.faults(DOCUMENT.replace("description: the facts", "summary: the facts")))
                .anyMatch(fault -> fault.startsWith("/paths/~1facts/get/responses/200:"));
    }

    @Test
    void an_unknown_type_deep_in_a_schema_is_a_fault() throws Exception {
        assertThat(OpenApi.faults(DOCUMENT.replace("type: integer", "type: int")))
                .anyMatch(fault -> fault.contains("/schema/properties/count/type:"));
    }
}
