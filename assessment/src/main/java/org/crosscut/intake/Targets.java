package org.crosscut.intake;

import java.util.List;
import java.util.Set;

/// The rows of a dataset that a foreign key may point to. Of each only a [KeyedHash] is kept, so
/// that a million of them take 50 megabytes, whatever they are called.
public final class Targets {
    private final KeyLines keys = new KeyLines();
    private final Set<String> entities;
    private final KnownKeys.Nearby nearby;

    /// @param entities that have handed in the dataset
    /// @param nearby looks among the same rows
    public Targets(Set<String> entities, KnownKeys.Nearby nearby) {
        this.entities = Set.copyOf(entities);
        this.nearby = nearby;
    }

    /// @param values of the key's target columns, in a row that counts; none is null
    public void add(List<Object> values) {
        keys.putIfAbsent(values.stream().map(Pointers::comparable).toArray(), 1);
    }

    boolean has(List<Object> values) {
        return keys.has(values.toArray());
    }

    /// @param entity empty for any
    boolean isHandedInBy(String entity) {
        return entity.isEmpty() ? !entities.isEmpty() : entities.contains(entity);
    }

    List<List<Object>> near(String entity, int most) {
        return nearby.of(entity, most);
    }
}
