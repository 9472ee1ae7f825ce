package org.standingorders.bench.run;

import java.util.List;
import org.standingorders.bench.load.Pace;

/** A way to load a server. */
record Case(int connections, int factsPerRequest, Pace pace) {

    static final Case SINGLE = new Case(64, 1, new Pace.Saturating());
    static final Case BULK_NARROW = new Case(8, 100, new Pace.Saturating());
    static final Case BULK_WIDE = new Case(32, 100, new Pace.Saturating());
    static final List<Case> SATURATING = List.of(SINGLE, BULK_NARROW, BULK_WIDE);

    /** The same requests on a fixed schedule of so many facts per second. */
    Case at(double factsPerSecond) {
        return new Case(connections, factsPerRequest, new Pace.Fixed(factsPerSecond / factsPerRequest));
    }

    /** In words, such as {@code 100 facts a request, 8 connections}. */
    String name() {
        String facts = factsPerRequest == 1 ? "1 fact" : factsPerRequest + " facts";
        return facts + " a request, " + connections + " connections";
    }
}
