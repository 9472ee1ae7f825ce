package org.standingorders.rule;

/**
 * A file of hand-written rules, as text.
 *
 * @param point the decision point whose folder holds it, such as {@code correlate}
 * @param name its path, such as {@code rules/correlate/opening.drl}
 */
public record RuleFile(String point, String name, String text) {
    public RuleFile {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
