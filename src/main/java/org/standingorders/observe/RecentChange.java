package org.standingorders.observe;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Change;
import org.standingorders.fact.Change.ChangeKind;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.TriState;

/**
 * A change of the 24 hours before the onset, or since.
 *
 * @param afterOnset whether it came after the onset and so cannot be the cause
 * @param commitRef what it brought; null = not known
 * @param previousRef what stood before; null = not known
 */
public record RecentChange(
        String changeId,
        ChangeKind kind,
        Instant deployedAt,
        List<String> components,
        boolean afterOnset,
        TriState testsPresent,
        TriState preflightPassed,
        @Nullable Boolean inNoChangeWindow,
        @Nullable Boolean reversible,
        @Nullable String commitRef,
        @Nullable String previousRef,
        FactId factId) {
    public RecentChange {
        components = List.copyOf(components);
    }

    static RecentChange of(Fact fact, Instant onsetAt) {
        Change change = (Change) fact.reading();
        return new RecentChange(
                change.changeId(),
                change.kind(),
                change.deployedAt(),
                change.components(),
                change.deployedAt().isAfter(onsetAt),
                change.testsPresent(),
                change.preflightPassed(),
                change.inNoChangeWindow(),
                change.reversible(),
                change.commitRef(),
                change.previousRef(),
                fact.id());
    }

    /** Whether it was made in this service or component, or in a part of it such as {@code api/routes}. */
    public boolean touches(String service) {
        String wanted = service.toLowerCase(Locale.ROOT);
        return components.stream()
                .map(component -> component.toLowerCase(Locale.ROOT))
                .anyMatch(component -> component.equals(wanted) || component.startsWith(wanted + "/"));
    }

    /** Whether it is known to have gone out without its tests, or without its preflight check. */
    public boolean lackedChecks() {
        return testsPresent == TriState.NO || preflightPassed == TriState.NO;
    }

    /** Whether it is known to have had both. */
    public boolean wasChecked() {
        return testsPresent == TriState.YES && preflightPassed == TriState.YES;
    }

    /**
     * Whether an error names one of its components.
     *
     * @param component where the error comes from
     * @param signature in which a component must stand as a whole word
     */
    public boolean isNamedBy(@Nullable String component, @Nullable String signature) {
        String text = signature == null ? "" : signature.toLowerCase(Locale.ROOT);
        return components.stream()
                .anyMatch(changed ->
                        changed.equalsIgnoreCase(component) || hasWord(text, changed.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && !(endsWordAt(text, at - 1) && endsWordAt(text, at + word.length()))) {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    private static boolean endsWordAt(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
