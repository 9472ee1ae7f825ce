package org.standingorders.rule.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.rule.Role;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-06: every role that any table names is known, and every path of fallbacks ends in somebody who is always there. */
final class ContactCheck {
    private final Rows contacts;
    private final Map<String, Row> byRole = new HashMap<>();

    private ContactCheck(Rows contacts) {
        this.contacts = contacts;
        contacts.enabled().forEach(row -> contacts.wanted(row, "key").ifPresent(role -> byRole.putIfAbsent(role, row)));
    }

    static List<Finding> of(Policy policy) {
        ContactCheck check = new ContactCheck(new Rows(policy.table("DT-06")));
        return Stream.concat(policy.tables().stream().flatMap(check::unknown), check.unreachable())
                .toList();
    }

    private Stream<Finding> unknown(DecisionTable table) {
        return new Rows(table)
                .enabled()
                .flatMap(row -> row.outputs().entrySet().stream()
                        .flatMap(output -> roles(output.getValue())
                                .filter(role -> !byRole.containsKey(role.name()))
                                .map(role -> unknown(table.outputCell(row, output.getKey()), role))));
    }

    private static Stream<Role> roles(Object value) {
        List<?> values = value instanceof List<?> several ? several : List.of(value);
        return values.stream().filter(Role.class::isInstance).map(Role.class::cast);
    }

    private Finding unknown(CellRef cell, Role role) {
        return Finding.error(
                cell,
                "UNKNOWN_ROLE",
                "The contact role (" + role + ") has no row in DT-06.",
                "Add it there, or use one of "
                        + byRole.keySet().stream().sorted().toList() + ".");
    }

    private Stream<Finding> unreachable() {
        return contacts.enabled()
                .filter(row -> !endsInSomebody(row))
                .map(row -> Finding.error(
                        contacts.table().outputCell(row, "fallback"),
                        "NOBODY_IN_THE_END",
                        "The fallbacks of (" + contacts.wanted(row, "key").orElse("?")
                                + ") never end in somebody who is always there.",
                        "Give the last role of the chain a desk or mailbox that is always there."));
    }

    private boolean endsInSomebody(Row start) {
        Set<Row> seen = new HashSet<>();
        Row row = start;
        while (row != null && seen.add(row)) {
            if (row.output("always_there", Boolean.class).orElse(false)) {
                return true;
            }
            row = row.output("fallback", Role.class)
                    .map(role -> byRole.get(role.name()))
                    .orElse(null);
        }
        return false;
    }
}
