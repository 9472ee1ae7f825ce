package org.standingorders.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnaryTestTest {

    @Test
    void an_unknown_value_passes_no_test_but_the_blank_one() {
        var three = new BigDecimal(3);
        assertThat(List.of(
                        new UnaryTest.Equal(three),
                        new UnaryTest.NotEqual(three),
                        new UnaryTest.LessThan(three),
                        new UnaryTest.AtMost(three),
                        new UnaryTest.MoreThan(three),
                        new UnaryTest.AtLeast(three),
                        new UnaryTest.OneOf(List.of(three)),
                        new UnaryTest.NoneOf(List.of(three))))
                .noneMatch(test -> test.matches(null))
                .noneMatch(test -> test.matches(Optional.empty()));
        assertThat(new UnaryTest.Any().matches(null)).isTrue();
    }

    @Test
    void numbers_are_compared_exactly_whatever_their_scale() {
        var limit = new BigDecimal("0.85");
        assertThat(new UnaryTest.MoreThan(limit).matches(new BigDecimal("0.850")))
                .isFalse();
        assertThat(new UnaryTest.MoreThan(limit).matches(new BigDecimal("0.8500000000000000001")))
                .isTrue();
        assertThat(new UnaryTest.Equal(limit).matches(new BigDecimal("0.8500"))).isTrue();
        assertThat(new UnaryTest.AtLeast(new BigDecimal(4)).matches(4)).isTrue();
    }

    @Test
    void strict_operators_leave_the_boundary_out() {
        var three = new BigDecimal(3);
        assertThat(new UnaryTest.MoreThan(three).matches(3)).isFalse();
        assertThat(new UnaryTest.AtLeast(three).matches(3)).isTrue();
        assertThat(new UnaryTest.LessThan(three).matches(3)).isFalse();
        assertThat(new UnaryTest.AtMost(three).matches(3)).isTrue();
    }

    @Test
    void a_test_says_itself_in_words() {
        assertThat(new UnaryTest.Equal(Samples.Grade.SEVERE).describe()).isEqualTo("= severe");
        assertThat(new UnaryTest.MoreThan(new BigDecimal("3.00").stripTrailingZeros()).describe())
                .isEqualTo("> 3");
        assertThat(new UnaryTest.OneOf(List.of("RED", "BLACK")).describe()).isEqualTo("one of RED, BLACK");
    }
}
