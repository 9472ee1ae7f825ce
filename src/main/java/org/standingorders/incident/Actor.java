package org.standingorders.incident;

/**
 * Who did something: a credential's name and role, or the service itself.
 *
 * @param name the key's name, never a secret
 * @param role {@code monitor}, {@code responder}, {@code policy_owner}, {@code admin}, {@code contact} for whoever was told
 *     and acknowledged by the link in the notice, or {@code system}
 */
public record Actor(String name, String role) {
    public static final Actor SYSTEM = new Actor("system", "system");
}
