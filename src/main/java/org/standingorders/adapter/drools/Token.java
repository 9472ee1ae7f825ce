package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, text, number or sign of DRL; comments and white space are none.
 *
 * @param line counts from 1
 */
record Token(String text, int line) {
    private static final Pattern PIECE = Pattern.compile(
            "(?<skip>/\\*.*?\\*/|//[^\\n]*|\\s+)"
                    + "|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|[$\\p{L}_][$\\p{L}\\p{N}_]*|[0-9][0-9A-Za-z_.]*|.",
            Pattern.DOTALL);

    static List<Token> of(String drl) {
        List<Token> tokens = new ArrayList<>();
        Matcher pieces = PIECE.matcher(drl);
        int line = 1;
        while (pieces.find()) {
            MatchResult piece = pieces.toMatchResult();
            if (pieces.group("skip") == null) {
                tokens.add(new Token(piece.group(), line));
            }
            line += (int) piece.group().chars().filter(each -> each == '\n').count();
        }
        return tokens;
    }

    boolean is(String expected) {
        return text.equals(expected);
    }

    boolean quoted() {
        return text.length() > 1 && text.startsWith("\"");
    }

    /** The text between the quotes. */
    String unquoted() {
        return text.substring(1, text.length() - 1);
    }

    boolean word() {
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '$' || text.charAt(0) == '_';
    }

    boolean typeName() {
        return Character.isUpperCase(text.charAt(0));
    }
}
