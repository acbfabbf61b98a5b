package org.crosscut.intake;

import java.util.List;
import java.util.Set;
import org.crosscut.catalogue.ForeignKey;

/// The rows of datasets to which the rows of a file may point.
public interface KnownKeys {
    /// Nothing has been handed in yet.
    KnownKeys NONE = (key, replaced) -> new Targets(Set.of(), (entity, most) -> List.of());

    /// What is known of the dataset that a foreign key points to; asked at most once a file.
    ///
    /// @param replaced what the file itself takes the place of, if it is of that same dataset: such
    ///   rows no longer count
    Targets of(ForeignKey key, Set<Cover> replaced);

    /// Where the nearest right value is sought.
    interface Nearby {
        /// Values of the target columns, each once.
        ///
        /// @param entity whose rows; empty for anybody's
        /// @param most as many as are given at most
        List<List<Object>> of(String entity, int most);
    }
}
