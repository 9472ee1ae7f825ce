package org.standingorders.wire;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/** What came of reading a text: the value, or everything that was wrong with it. */
public sealed interface Decoded<T> {

    static <T> Decoded<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Decoded<T> refused(List<FactProblem> problems) {
        return new Refused<>(problems);
    }

    /** One answer for either outcome. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refused<T>, ? extends R> refused);

    /** What was wrong; empty for a value. */
    default List<FactProblem> problems() {
        return List.of();
    }

    /** Goes on with the value, if there is one. */
    default <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
        return fold(next::apply, refused -> refused(refused.problems()));
    }

    /** Both values together, or everything that was wrong with either. */
    default <U, R> Decoded<R> and(Decoded<U> other, BiFunction<? super T, ? super U, ? extends R> together) {
        return fold(
                value -> other.then(second -> of(together.apply(value, second))),
                refused -> refused(Stream.concat(refused.problems().stream(), other.problems().stream())
                        .toList()));
    }

    /** The value of a text that this service wrote itself. Throws when it was spoilt since. */
    default T orBroken() {
        return fold(Function.identity(), refused -> {
            throw new IllegalStateException("Stored JSON could not be read: " + refused.problems());
        });
    }

    /** The text was in order. */
    record Value<T>(T value) implements Decoded<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super Refused<T>, ? extends R> refused) {
            return accepted.apply(value);
        }
    }

    /** The text was not; never without a problem. */
    record Refused<T>(List<FactProblem> problems) implements Decoded<T> {
        public Refused {
            problems = List.copyOf(problems);
        }

        /** As the caller answers it: malformed only where nothing says that the text could be read. */
        public Reason reason() {
            if (problems.stream().anyMatch(each -> each.code() == Code.TOO_LARGE)) {
                return Reason.TOO_LARGE;
            }
            boolean malformed = problems.stream().allMatch(each -> each.code().malformed());
            return malformed ? Reason.MALFORMED : Reason.BREAKS_A_RULE;
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super Refused<T>, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    /** Why a text was refused as a whole. */
    enum Reason {
        /** HTTP 400. */
        MALFORMED,
        /** HTTP 413. */
        TOO_LARGE,
        /** HTTP 422. */
        BREAKS_A_RULE
    }
}
