package org.standingorders.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds a document against the meta-schema that the OpenAPI Initiative publishes for version 3.1. */
public final class OpenApi {

    private static final String HOME = "https://spec.openapis.org/oas/3.1/";
    private static final Schema META = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaIdResolvers(
                            ids -> ids.mapPrefix(HOME, "classpath:spec.openapis.org/oas/3.1/")))
            .getSchema(SchemaLocation.of(HOME + "schema-base/2022-10-07"));

    private OpenApi() {}

    /** Every fault with the JSON pointer it stands at; empty for a valid document. */
    public static List<String> faults(String yaml) throws JsonProcessingException {
        return META.validate(new YAMLMapper().readTree(yaml)).stream()
                .map(Error::toString)
                .toList();
    }
}
