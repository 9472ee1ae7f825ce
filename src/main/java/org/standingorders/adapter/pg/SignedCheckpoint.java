package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.standingorders.wire.Json;

/**
 * A checkpoint as it is stored.
 *
 * @param body its canonical JSON
 * @param keyId names the secret that it was signed with
 */
record SignedCheckpoint(byte[] body, String keyId, byte[] signature) {

    static SignedCheckpoint of(Checkpoint checkpoint, Seal seal) {
        byte[] body = Json.canonical(checkpoint);
        return new SignedCheckpoint(body, seal.keyId(), seal.sign(body));
    }

    static SignedCheckpoint of(Row row) {
        return new SignedCheckpoint(Rows.bytes(row, "body"), row.getString("key_id"), Rows.bytes(row, "signature"));
    }

    /** What was signed. Throws when it is not genuine and holds something else. */
    Checkpoint checkpoint() {
        return Json.read(body, Checkpoint.class);
    }

    /** By which the next one is bound to it. */
    String hash() {
        return Hash.text(Hash.sha256().with(body).with(signature).bytes());
    }

    boolean sameAs(SignedCheckpoint other) {
        return Arrays.equals(body, other.body) && Arrays.equals(signature, other.signature);
    }

    /** As one line, without its end. */
    byte[] line() {
        return Json.write(new Line(checkpoint(), keyId, HexFormat.of().formatHex(signature)));
    }

    /** Empty when the line is none of ours, or not whole. */
    static Optional<SignedCheckpoint> ofLine(String line) {
        return Json.decode(line.getBytes(StandardCharsets.UTF_8), Line.class)
                .fold(SignedCheckpoint::ofLine, broken -> Optional.empty());
    }

    private static Optional<SignedCheckpoint> ofLine(Line line) {
        try {
            byte[] signature = HexFormat.of().parseHex(line.signature());
            return Optional.of(new SignedCheckpoint(Json.canonical(line.checkpoint()), line.keyId(), signature));
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }

    /** Its members in the file. */
    record Line(Checkpoint checkpoint, String keyId, String signature) {}
}
