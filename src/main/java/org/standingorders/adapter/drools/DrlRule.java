package org.standingorders.adapter.drools;

import java.util.List;

/**
 * One rule of a DRL file.
 *
 * @param head what stands between {@code rule} and {@code when}: the name, annotations, and what is not allowed there
 * @param thenLine the line of the word {@code then}
 */
record DrlRule(int firstLine, List<Token> head, List<Token> when, int thenLine, List<Token> then, int lastLine) {

    /** Reads on after the word {@code rule}. */
    static DrlRule of(Token word, Tokens tokens) {
        List<Token> head = tokens.upTo("when");
        List<Token> when = tokens.upTo("then");
        int thenLine = tokens.last().line();
        List<Token> then = tokens.upTo("end");
        return new DrlRule(
                word.line(), head, when, thenLine, then, tokens.last().line());
    }

    /** The rule's name; empty where it has none in quotes. */
    String name() {
        return !head.isEmpty() && head.get(0).quoted() ? head.get(0).unquoted() : "";
    }

    /** The text of an annotation such as {@code @owner("IT operations")}; empty where there is none. */
    String annotation(String name) {
        for (int at = 1; at + 4 < head.size(); at++) {
            if (isAnnotation(at) && head.get(at + 1).is(name)) {
                return head.get(at + 3).unquoted().strip();
            }
        }
        return "";
    }

    /** Whether a whole annotation with one text starts here. */
    boolean isAnnotation(int at) {
        return at + 4 < head.size()
                && head.get(at).is("@")
                && head.get(at + 2).is("(")
                && head.get(at + 3).quoted()
                && head.get(at + 4).is(")");
    }
}
