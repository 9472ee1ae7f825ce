package org.standingorders.adapter.http.server;

/**
 * How long and how much is tolerated (faults.md section 3).
 *
 * @param headSeconds from the connection to the end of the first request's head
 * @param bodySeconds for a body
 * @param idleSeconds between two requests
 */
public record HttpLimits(int headSeconds, int bodySeconds, int idleSeconds, int connectionsPerAddress) {
    public static final HttpLimits USUAL = new HttpLimits(10, 30, 75, 1024);
}
