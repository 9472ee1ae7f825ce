package org.standingorders.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What DT-04 is asked; whatever is not known is {@code null}.
 *
 * @param usersAffected people who notice
 * @param share of all users, 0..1
 * @param serviceDown whether a service is down altogether
 */
public record UserImpact(
        @Nullable Integer usersAffected,
        @Nullable BigDecimal share,
        @Nullable Boolean serviceDown) {}
