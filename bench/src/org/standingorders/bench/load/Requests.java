package org.standingorders.bench.load;

import java.nio.ByteBuffer;

/** An endless source of HTTP/1.1 requests, no two alike. */
public interface Requests {

    /** The next request, head and body, ready to be sent. */
    ByteBuffer next();

    /** How many facts each request carries. */
    int factsPerRequest();
}
