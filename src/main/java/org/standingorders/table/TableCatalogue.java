package org.standingorders.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The closed list of tables there are. */
public final class TableCatalogue {
    private final Map<TableId, TableShape> shapes = new TreeMap<>();

    public TableCatalogue(Collection<TableShape> shapes) {
        shapes.forEach(shape -> {
            if (this.shapes.put(shape.id(), shape) != null) {
                throw new IllegalArgumentException("The table (" + shape.id() + ") must be listed once.");
            }
        });
    }

    public Optional<TableShape> shape(TableId id) {
        return Optional.ofNullable(shapes.get(id));
    }

    /** Every shape, by table id. */
    public List<TableShape> shapes() {
        return List.copyOf(shapes.values());
    }
}
