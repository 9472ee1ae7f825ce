package org.standingorders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are shipped with the service. */
final class Resources {
    private Resources() {}

    /** The text at an absolute place of the class path. Throws when it was not shipped. */
    static String text(String place) {
        try (InputStream in = Resources.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("The resource (" + place + ") must be shipped.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
