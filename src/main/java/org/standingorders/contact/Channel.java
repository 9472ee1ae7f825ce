package org.standingorders.contact;

import java.util.UUID;

/** One way to reach somebody. */
public sealed interface Channel {
    /** What it leads to, such as {@code email:on-call@hospital.example}; the same for everybody who is reached by it. */
    String key();

    /**
     * A mailbox.
     *
     * @param address such as {@code on-call@hospital.example}, 3..254 characters
     */
    record Email(String address) implements Channel {
        public Email {
            if (address.length() < 3 || address.length() > 254 || !address.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+")) {
                throw new IllegalArgumentException(
                        "An e-mail address looks like name@host, at most 254 characters, without a display name.");
            }
        }

        @Override
        public String key() {
            return "email:" + address;
        }
    }

    /** A destination that was set up before: a signed webhook, a chat room, a pager service. */
    record Via(UUID destination) implements Channel {
        @Override
        public String key() {
            return "via:" + destination;
        }
    }
}
