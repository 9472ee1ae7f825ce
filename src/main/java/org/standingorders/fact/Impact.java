package org.standingorders.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom and what an incident reaches; people by opaque id. */
@FactType("impact")
@AtLeastOne({"usersAffected", "peopleIds", "rotations", "dates", "services", "growing"})
public record Impact(
        @Key @Nullable String incidentId,
        @Unit("people") @Nullable Integer usersAffected,
        @Range(min = 1) @Unit("people") @Nullable Integer usersTotal,
        @MaxItems(500) List<String> peopleIds,
        List<String> rotations,
        @MaxItems(366) List<LocalDate> dates,
        List<String> services,
        TriState growing)
        implements Reading {
    public Impact {
        peopleIds = List.copyOf(peopleIds);
        rotations = List.copyOf(rotations);
        dates = List.copyOf(dates);
        services = List.copyOf(services);
    }

    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notAbove("users_affected", usersAffected, "users_total", usersTotal)
                .problems();
    }
}
