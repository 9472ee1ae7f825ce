package org.standingorders.desk;

/**
 * An {@code Idempotency-Key}: kept with the result in the transaction of the change itself, at least 24 h.
 *
 * @param credential whose key it is; another credential's same key is another one
 * @param key 1..128 characters
 * @param bodyDigest SHA-256 of method, path and body, hex
 */
public record Once(String credential, String key, String bodyDigest) {}
