package org.crosscut.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.Slice;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.intake.Rows;
import org.crosscut.rule.UpgradeRule;
import org.jspecify.annotations.Nullable;

/// The rows that rules may see: of each dataset the slices in effect, and the reference tables.
///
/// @param workspace `real` or `exercise`: rules see entities of that kind only
public record Data(String workspace, List<Filled> datasets, List<ReferenceTable> references) {
    /// One dataset with the submissions that fill it.
    ///
    /// @param effective the slices that make the table
    /// @param history the slices that make the table `name@history`
    public record Filled(
            Dataset dataset, List<Part> parts, List<Slice> effective, List<Slice> history) {
        public Filled {
            parts = List.copyOf(parts);
            effective = List.copyOf(effective);
            history = List.copyOf(history);
        }

        private Filled only(Predicate<Slice> which) {
            List<Slice> now = effective.stream().filter(which).toList();
            List<Slice> ever = history.stream().filter(which).toList();
            return new Filled(
                    dataset,
                    parts.stream()
                            .filter(p ->
                                    Stream.concat(now.stream(), ever.stream())
                                            .anyMatch(s -> s.submission() == p.submission()))
                            .toList(),
                    now,
                    ever);
        }
    }

    /// The rows of one submission.
    public sealed interface Part {
        long submission();

        /// Archived rows.
        ///
        /// @param slices how many its file has, whether they are in effect or not
        /// @param upgrade of rows that were accepted under a former schema; null if they are read
        ///   as they are
        record Stored(
                long submission, ArchivedRows.Kept rows, int slices, @Nullable UpgradeRule upgrade)
                implements Part {}

        /// Rows just read, as the cases of a topic are.
        record Read(long submission, Rows rows) implements Part {}
    }

    public Data {
        datasets = List.copyOf(datasets);
        references = List.copyOf(references);
    }

    /// Some of the datasets with some of their slices.
    ///
    /// @param wanted which slices of a dataset; null to leave it out
    public Data only(Function<Dataset, @Nullable Predicate<Slice>> wanted) {
        var some = new ArrayList<Filled>();
        for (Filled filled : datasets) {
            Predicate<Slice> which = wanted.apply(filled.dataset());
            if (which != null) {
                some.add(filled.only(which));
            }
        }
        return new Data(workspace, some, references);
    }

    /// Whether there are rows of which nothing may be put aside on a disk.
    public boolean isSealed() {
        return datasets.stream()
                .flatMap(d -> d.parts().stream())
                .anyMatch(p -> p instanceof Part.Stored stored && stored.rows().isSealed());
    }
}
