package org.standingorders.app.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.standingorders.app.executor.ExecutorFile.Secret;

/** Fetches secrets from where the configuration says that they are. */
record SecretReader(Map<String, String> environment, Faults faults) {

    /** The secret; empty after noting why there is none. */
    String read(Secret secret, String place) {
        if ((secret.environment() == null) == (secret.file() == null)) {
            faults.add(place, "Name either the environment variable or the file that has the secret.");
            return "";
        }
        return secret.environment() == null
                ? fromFile(String.valueOf(secret.file()), place)
                : fromEnvironment(secret.environment(), place);
    }

    private String fromEnvironment(String name, String place) {
        String value = environment.getOrDefault(name, "").strip();
        faults.require(!value.isEmpty(), place, "The environment variable (" + name + ") is not set.");
        return value;
    }

    private String fromFile(String name, String place) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            faults.add(place, "The file (" + name + ") cannot be read.");
            return "";
        }
    }
}
