package org.standingorders.adapter.pg;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be read again but not by whoever sees the database: AES-256-GCM under a key made of the server's
 * secret, bound to the row that holds it. Safe for several threads.
 */
public final class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final RandomGenerator chance;

    /**
     * @param secret of the server, the same on every instance; under another one nothing locked can be opened
     * @param chance must be fit for secrets
     */
    public Vault(String secret, RandomGenerator chance) {
        key = new SecretKeySpec(new Hmac(secret, "standing-orders vault").of("key"), "AES");
        this.chance = chance;
    }

    byte[] lock(UUID row, byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, row, nonce, open);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    /** Throws when it was locked under another secret or for another row, or was changed since. */
    byte[] open(UUID row, byte[] locked) {
        byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, row, nonce, Arrays.copyOfRange(locked, NONCE_BYTES, locked.length));
    }

    private byte[] run(int mode, UUID row, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("What is locked for (" + row + ") cannot be opened.", broken);
        }
    }
}
