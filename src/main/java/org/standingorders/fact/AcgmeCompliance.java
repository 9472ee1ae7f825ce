package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a duty-hour compliance check over the whole program. */
@FactType("acgme_compliance")
@AtLeastOne({"criticalViolations", "violations", "warnings"})
public record AcgmeCompliance(
        @Nullable Integer criticalViolations,
        @Nullable Integer violations,
        @Nullable Integer warnings,
        @Nullable LocalDate checkedThrough,
        @Fraction @Nullable BigDecimal score,
        @MaxItems(500) List<AcgmeViolation> violationsDetail)
        implements Reading {
    public AcgmeCompliance {
        violationsDetail = List.copyOf(violationsDetail);
    }

    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notAbove("critical_violations", criticalViolations, "violations", violations)
                .problems();
    }
}
