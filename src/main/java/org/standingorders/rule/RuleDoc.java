package org.standingorders.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a hand-written rule says about itself.
 *
 * @param id stable, such as {@code COR-001}; what decisions cite
 * @param point the decision point that the rule belongs to
 * @param title the rest of the rule's name: what it does, in words
 * @param owner who decides over the rule
 * @param why why it is as it is, and where that comes from
 * @param file the file that holds it, such as {@code rules/correlate/opening.drl}
 */
public record RuleDoc(String id, String point, String title, String owner, String why, String file) {
    private static final Pattern NAME = Pattern.compile("([A-Z]{3}-\\d{3}) +(\\S.*)");

    /** Whether a rule's name starts with an id and goes on with a title. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The id that a rule's name starts with; the whole name where there is none. */
    public static String idIn(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? parts.group(1) : name;
    }

    /** The words after the id. */
    public static String titleIn(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? parts.group(2) : name;
    }
}
