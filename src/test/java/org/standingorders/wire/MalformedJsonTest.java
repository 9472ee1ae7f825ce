package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.FactBodies.RECEPTION;
import static org.standingorders.testkit.FactBodies.apiHealth;
import static org.standingorders.testkit.FactBodies.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.fact.Fact;
import org.standingorders.wire.Decoded.Reason;
import org.standingorders.wire.Decoded.Refused;

/** The hostile inputs H5 and H6: what looks like JSON and is not, or not in one way only. */
class MalformedJsonTest {
    private static final String FACT = "{'fact_type':'in_flight','source':'s','service':'api','count':1}";

    /** H5. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':1,'a':2}",
                "{'fact_type':'in_flight','fact_type':'in_flight'}",
                "{} {}",
                "{}x",
                "[] ]",
                "{} // bye",
                "/* hi */ {}",
                "# hi\n{}",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[+1]",
                "[01]",
                "[.5]",
                "[1.]",
                "[1,]",
                "{'a':1,}",
                "{a:1}",
                "['a\nb']",
                "[tru]",
                "",
                "  ",
                "nul"
            })
    void anything_that_is_not_plain_json_is_malformed(String text) {
        assertThat(reason(json(text))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void single_quotes_are_not_json() {
        assertThat(reason("{'a':1}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.MALFORMED);
    }

    /** H5. */
    @Test
    void a_byte_order_mark_and_other_encodings_are_malformed() {
        assertThat(reason(("\uFEFF" + FACT.replace('\'', '"')).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason("[]".getBytes(StandardCharsets.UTF_16))).isEqualTo(Reason.MALFORMED);
        assertThat(reason("[]".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Reason.MALFORMED);
    }

    /** H6: truncated, overlong, surrogate as bytes, beyond Unicode, stray continuation. */
    @ParameterizedTest
    @ValueSource(strings = {"C3", "C0AF", "E08080", "EDA080", "F4908080", "80", "FF", "00"})
    void bytes_that_are_not_utf_8_are_malformed(String hex) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"source\":\"".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.of().parseHex(hex));
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(reason(body.toByteArray())).isEqualTo(Reason.MALFORMED);
    }

    /** H6: in a value, in a label and in a name, written as escapes or as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\ud800",
                "\\udc00x",
                "\\ud83dx",
                "\\u202e",
                "\u202E",
                "\\u2066",
                "\u200F",
                "\\u001b",
                "\\u0085",
                "\\u2028",
                "\\ufeff"
            })
    void characters_that_mislead_or_cannot_be_stored_are_malformed(String character) {
        assertThat(reason(apiHealth("'p95_ms':1,'program_id':'a" + character + "'")))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'p95_ms':1,'labels':{'a':'" + character + "'}")))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'p95_ms':1,'labels':{'" + character + "':'a'}")))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void other_scripts_and_signs_beyond_the_first_plane_are_welcome() {
        List<Fact> facts = FactJson.decode(
                        apiHealth("'p95_ms':1,'labels':{'ort':'Zürich 東京 שלום','icon':'😀 \\ud83d\\ude00'}"), RECEPTION)
                .orBroken();
        assertThat(facts.get(0).labels().values())
                .containsEntry("icon", "😀 😀")
                .containsEntry("ort", "Zürich 東京 שלום");
    }

    private static Refused<?> refused(byte[] body) {
        return (Refused<?>) FactJson.decode(body, RECEPTION);
    }

    private static Reason reason(byte[] body) {
        return refused(body).reason();
    }
}
