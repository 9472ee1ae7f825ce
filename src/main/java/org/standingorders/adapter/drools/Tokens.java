package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.List;

/** Tokens, taken one after the other. */
final class Tokens {
    private final List<Token> all;
    private int taken;

    Tokens(List<Token> all) {
        this.all = all;
    }

    boolean more() {
        return taken < all.size();
    }

    Token next() {
        return all.get(taken++);
    }

    /** The last token taken. */
    Token last() {
        return all.get(taken - 1);
    }

    /** Everything before the word, or the rest if it does not come; the word is taken too. */
    List<Token> upTo(String word) {
        List<Token> before = new ArrayList<>();
        while (more()) {
            Token next = next();
            if (next.is(word)) {
                return before;
            }
            before.add(next);
        }
        return before;
    }
}
