package org.standingorders.adapter.workbook;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds characters that read as one thing and are another: invisible ones, turned-around ones, look-alike letters. */
final class TextCheck {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

    private TextCheck() {}

    /** The text with accented letters in their one form. */
    static String normal(String text) {
        return Normalizer.normalize(text.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    /** What is wrong with a word that must be spelled exactly, such as a choice or an id: anything but plain ASCII. */
    static Optional<String> faultInWord(String text) {
        return text.chars()
                .filter(character -> character < ' ' || character > '~')
                .mapToObj(TextCheck::named)
                .findFirst();
    }

    /** What is wrong with a text in people's language. */
    static Optional<String> faultInText(String text, boolean lines) {
        return text.codePoints()
                .filter(character -> misleads(character) && !(lines && character == '\n'))
                .mapToObj(TextCheck::named)
                .findFirst()
                .or(() -> mixedWord(text));
    }

    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** A word with letters of two alphabets, such as a Cyrillic а in "admin". */
    private static Optional<String> mixedWord(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(word -> word.codePoints()
                                .filter(Character::isLetter)
                                .mapToObj(UnicodeScript::of)
                                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .map(word -> "letters of two alphabets in one word (" + Words.excerpt(word) + ")");
    }

    private static String named(int character) {
        var name = Character.getName(character);
        return "the character " + (name == null ? "number " + character : name.toLowerCase(java.util.Locale.ROOT));
    }
}
