package org.standingorders.bench.load;

/** When requests are meant to go out, in nanoseconds since the start. */
public sealed interface Pace {

    /** When the request of this number, from 0, is meant to go out if asked for at {@code now}. */
    long intended(long number, long now);

    /** As fast as the connections allow: each sends as soon as it has its answer, as wrk does. Hides queueing. */
    record Saturating() implements Pace {
        @Override
        public long intended(long number, long now) {
            return now;
        }

        @Override
        public String toString() {
            return "closed loop";
        }
    }

    /** So many requests per second on a fixed schedule, whether or not the server keeps up. */
    record Fixed(double perSecond) implements Pace {
        private static final double NANOS = 1e9;

        @Override
        public long intended(long number, long now) {
            return (long) (number * NANOS / perSecond);
        }

        @Override
        public String toString() {
            return "open loop, " + Math.round(perSecond) + "/s";
        }
    }
}
