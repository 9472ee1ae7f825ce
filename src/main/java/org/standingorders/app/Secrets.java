package org.standingorders.app;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.FixedKey;

/**
 * The keys and the server's own secret, as set by the operator or as made at the first start.
 *
 * @param server pepper of stored keys, signer of checkpoints
 * @param generated null when the operator has set the keys
 */
public record Secrets(List<ConfiguredKey> keys, String server, KeyFile.@Nullable Generated generated) {
    private static final int WEBHOOK_BYTES = 32;

    public Secrets {
        keys = List.copyOf(keys);
    }

    /** The keys as they hold from an instant on. */
    List<FixedKey> fixed(Instant since) {
        return keys.stream()
                .map(key -> new FixedKey(key.name(), key.role(), key.secret(), key.contactRoles(), since))
                .toList();
    }

    /**
     * The server's own secret, as it was set or made before.
     *
     * @throws CannotRun when it is neither set nor kept: a new one would prove nothing
     */
    static String stored(StoreSettings settings) {
        String set = settings.secret();
        return set != null
                ? set
                : new KeyFile(settings.data(), new SecureRandom())
                        .storedSecret()
                        .orElseThrow(() -> new CannotRun(
                                "The secret that signed the log is neither set nor kept under (" + settings.data()
                                        + "). Set STANDING_ORDERS_SECRET or STANDING_ORDERS_DATA as the service has it.",
                                null));
    }

    /** A new secret that signs webhooks, as Standard Webhooks writes them. */
    static String webhook() {
        byte[] bytes = new byte[WEBHOOK_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    static Secrets of(Settings settings) {
        KeyFile file = new KeyFile(settings.store().data(), new SecureRandom());
        String server = settings.store().secret() == null
                ? file.secret()
                : settings.store().secret();
        if (!settings.keys().isEmpty()) {
            return new Secrets(settings.keys(), server, null);
        }
        KeyFile.Generated generated = file.keys();
        return new Secrets(generated.keys(), server, generated);
    }
}
