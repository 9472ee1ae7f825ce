package org.standingorders.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.cadence.Bulletins;
import org.standingorders.cadence.CadenceQuestion;
import org.standingorders.correlate.CorrelateQuestion;
import org.standingorders.correlate.Correlations;
import org.standingorders.decide.DecideQuestion;
import org.standingorders.decide.Plan;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.Detected;
import org.standingorders.duty.Duties;
import org.standingorders.duty.DutyQuestion;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalation;
import org.standingorders.fact.JsonName;
import org.standingorders.fact.Reading;
import org.standingorders.notice.Storm;
import org.standingorders.notice.StormQuestion;
import org.standingorders.observe.Observation;
import org.standingorders.observe.ObserveQuestion;
import org.standingorders.orient.OrientQuestion;
import org.standingorders.orient.Orientation;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Question;
import org.standingorders.verify.Verified;
import org.standingorders.verify.VerifyQuestion;

/**
 * An interface and its records, told apart by one property that holds the record's name in snake case.
 *
 * @param root the outermost interface
 */
record Family(Class<?> root, String property, Map<String, Class<?>> members) {
    /** The property of each sealed family; any other has {@value #USUAL}. */
    private static final Map<Class<?>, String> PROPERTIES = Map.of(Reading.class, "fact_type");

    /** Families whose interface cannot be sealed, because its records live in several packages. */
    private static final Map<Class<?>, List<Class<?>>> OPEN = Map.of(
            Question.class,
                    List.of(
                            DetectQuestion.class,
                            ObserveQuestion.class,
                            OrientQuestion.class,
                            CorrelateQuestion.class,
                            EscalateQuestion.class,
                            CadenceQuestion.class,
                            DutyQuestion.class,
                            StormQuestion.class,
                            DecideQuestion.class,
                            VerifyQuestion.class),
            Answer.class,
                    List.of(
                            Detected.class,
                            Observation.class,
                            Orientation.class,
                            Correlations.class,
                            Escalation.class,
                            Bulletins.class,
                            Duties.class,
                            Storm.class,
                            Plan.class,
                            Verified.class));

    private static final String USUAL = "kind";

    private static final ClassValue<Optional<Family>> ALL = new ClassValue<>() {
        @Override
        protected Optional<Family> computeValue(Class<?> type) {
            Class<?> root = root(type);
            return root == null
                    ? Optional.empty()
                    : Optional.of(root == type ? read(root) : ALL.get(root).orElseThrow());
        }
    };

    /** The family that a sealed interface heads or a record belongs to, or null. */
    static @Nullable Family of(Class<?> type) {
        return ALL.get(type).orElse(null);
    }

    /** The name under which a record of this family is written. */
    static String tag(Class<?> member) {
        return JsonName.of(member);
    }

    private static @Nullable Class<?> root(Class<?> type) {
        List<Class<?>> above = Arrays.stream(type.getInterfaces())
                .<Class<?>>mapMulti(
                        (each, found) -> Optional.ofNullable(root(each)).ifPresent(found))
                .distinct()
                .toList();
        if (above.size() > 1) {
            throw new IllegalArgumentException(
                    "The type (" + type + ") must belong to one sealed family, not to " + above + ".");
        }
        return above.isEmpty() ? (heads(type) ? type : null) : above.get(0);
    }

    private static boolean heads(Class<?> type) {
        return type.isInterface() && type.isSealed() || OPEN.containsKey(type);
    }

    private static Family read(Class<?> root) {
        Map<String, Class<?>> members = new LinkedHashMap<>();
        leaves(root).distinct().forEach(each -> add(members, each));
        return new Family(root, PROPERTIES.getOrDefault(root, USUAL), members);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (OPEN.containsKey(type)) {
            return OPEN.get(type).stream();
        }
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Family::leaves) : Stream.of(type);
    }

    private static void add(Map<String, Class<?>> members, Class<?> leaf) {
        if (!leaf.isRecord() || members.put(tag(leaf), leaf) != null) {
            throw new IllegalArgumentException(
                    "The type (" + leaf + ") must be a record with a name of its own in its family.");
        }
    }
}
