package org.crosscut.intake;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.crosscut.catalogue.ForeignKey;

/// The rows of datasets to which the rows of a file may point.
public interface KnownKeys {
    /// Nothing has been handed in yet.
    KnownKeys NONE = key -> Targets.NONE;

    /// What is known of the dataset that a foreign key points to; asked once a file.
    Targets of(ForeignKey key);

    /// @param values of the key's target columns, of each row that counts
    /// @param entities that have handed in the dataset
    record Targets(Set<List<Object>> values, Set<String> entities) {
        static final Targets NONE = new Targets(Set.of(), Set.of());

        public Targets {
            values = Collections.unmodifiableSet(values);
            entities = Set.copyOf(entities);
        }
    }
}
