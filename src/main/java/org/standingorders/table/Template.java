package org.standingorders.table;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with places to fill, such as {@code Defense level reached {level}}. */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9_.\\-]{0,79})}");

    /** The names in braces, in order of first use. */
    public Set<String> places() {
        var places = new LinkedHashSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    /** The sentence with each name replaced by what {@code fill} gives for it. */
    public String fill(UnaryOperator<String> fill) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(fill.apply(place.group(1))));
    }

    private boolean hasStrayBrace() {
        var rest = PLACE.matcher(text).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Cells that hold a template; {@code names} are the places allowed, a name ending in {@code .} any with that start. */
    public record Type(int longest, Set<String> names) implements ValueType {

        public Type {
            names = Set.copyOf(names);
        }

        @Override
        public Parsed parse(String text) {
            var template = new Template(text);
            if (text.length() > longest || template.hasStrayBrace()) {
                return Parsed.refused(
                        "The text (" + text + ") must be " + describe() + ".", "Maybe close every brace.");
            }
            return template.places().stream()
                    .filter(place -> !allows(place))
                    .findFirst()
                    .map(place -> Parsed.refused(
                            "The place ({" + place + "}) must be one of " + listed() + ".",
                            "Maybe correct the name between the braces."))
                    .orElseGet(() -> Parsed.of(template));
        }

        private boolean allows(String place) {
            return names.stream().anyMatch(name -> name.endsWith(".") ? place.startsWith(name) : place.equals(name));
        }

        private String listed() {
            return names.stream()
                    .sorted()
                    .map(name -> "{" + name + (name.endsWith(".") ? "…}" : "}"))
                    .reduce((all, name) -> all + ", " + name)
                    .orElse("none");
        }

        @Override
        public String describe() {
            return "text of at most " + longest + " characters with places " + listed();
        }
    }
}
