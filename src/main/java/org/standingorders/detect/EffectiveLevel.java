package org.standingorders.detect;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.Contingency;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.DefenseLevel;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.fact.PatientSafety;
import org.standingorders.fact.Reading;
import org.standingorders.fact.Utilization;
import org.standingorders.rule.Dimension;

/**
 * The defense level that counts, derived by the rules LVL-nnn.
 *
 * @param level posted or derived, whichever the rules let count
 * @param posted null when no fresh posted level is known
 * @param derived null when no dimension is known
 * @param mismatch {@code LEVEL_MISMATCH}: the derived level is worse than the posted one
 * @param because what it comes from: {@value #POSTED}, or the dimensions that are this bad
 * @param sound everything that is known by a good and fresh fact, in the same words (A13)
 */
public record EffectiveLevel(
        Level level,
        @Nullable Level posted,
        @Nullable Level derived,
        boolean mismatch,
        List<String> because,
        List<String> sound,
        List<FactId> factIds)
        implements Grounded {
    public static final String POSTED = "posted";

    private static final Map<Class<? extends Reading>, List<String>> TELLING = Map.of(
            DefenseLevel.class, List.of(POSTED),
            AcgmeViolation.class, words(List.of(Dimension.ACGME)),
            Utilization.class, words(List.of(Dimension.UTILIZATION)),
            Coverage.class, words(List.of(Dimension.COVERAGE)),
            AcgmeCompliance.class, words(List.of(Dimension.ACGME)),
            Contingency.class, words(List.of(Dimension.N1, Dimension.N2)),
            PatientSafety.class, words(List.of(Dimension.SAFETY)));

    public EffectiveLevel {
        because = List.copyOf(because);
        sound = List.copyOf(sound);
        factIds = List.copyOf(factIds);
    }

    /** The posted level counts. */
    public static EffectiveLevel posted(PostedLevel posted, @Nullable DerivedLevel derived) {
        Level compared = derived == null ? null : derived.level();
        boolean mismatch = compared != null && compared.worseThan(posted.level());
        return new EffectiveLevel(
                posted.level(),
                posted.level(),
                compared,
                mismatch,
                List.of(POSTED),
                sound(posted, derived),
                posted.factIds());
    }

    /** The derived level counts; if one is posted, the two do not match. */
    public static EffectiveLevel derived(DerivedLevel derived, @Nullable PostedLevel posted) {
        return new EffectiveLevel(
                derived.level(),
                posted == null ? null : posted.level(),
                derived.level(),
                posted != null,
                words(derived.because()),
                sound(posted, derived),
                derived.factIds());
    }

    /** What of a level a reading tells, in the words of {@link #because}. */
    static List<String> toldBy(Reading reading) {
        return TELLING.getOrDefault(reading.getClass(), List.of());
    }

    private static List<String> sound(@Nullable PostedLevel posted, @Nullable DerivedLevel derived) {
        List<String> known = posted != null && posted.sound() ? List.of(POSTED) : List.of();
        return derived == null
                ? known
                : Stream.concat(known.stream(), words(derived.sound()).stream()).toList();
    }

    private static List<String> words(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::toString).toList();
    }
}
