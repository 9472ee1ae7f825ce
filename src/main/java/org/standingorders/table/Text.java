package org.standingorders.table;

/** Plain words of limited length; never code, never a pattern. */
public record Text(int longest) implements ValueType {

    @Override
    public Parsed parse(String text) {
        return text.length() <= longest
                ? Parsed.of(text)
                : Parsed.refused(
                        "The text has " + text.length() + " characters and must be " + describe() + ".",
                        "Maybe move the explanation to the Notes column.");
    }

    @Override
    public String describe() {
        return "text of at most " + longest + " characters";
    }
}
