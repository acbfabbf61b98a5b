package org.crosscut.compare;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Counts;
import org.jspecify.annotations.Nullable;

/// Two assessments of one workspace, compared.
///
/// @param factors what differs of all that an assessment is a function of
/// @param controls every control of either, by name
/// @param changes by cause, then by what they are of
/// @param remarks where the two could not be mixed
public record Comparison(
        Assessment before,
        Assessment after,
        List<FactorDifference> factors,
        List<ControlPair> controls,
        List<Change> changes,
        List<Remark> remarks) {
    public Comparison {
        factors = List.copyOf(factors);
        controls = List.copyOf(controls);
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /// A control's results on both sides.
    ///
    /// @param name the latest one
    /// @param before null if the first catalogue had no such control
    /// @param after null if the second catalogue has no such control
    public record ControlPair(
            String name, @Nullable ControlResult before, @Nullable ControlResult after) {
        /// The counts of the first assessment, of one entity or, where that is empty, of all.
        public Counts countsBefore(String entity) {
            return counts(before, entity);
        }

        /// The counts of the second assessment, of one entity or, where that is empty, of all.
        public Counts countsAfter(String entity) {
            return counts(after, entity);
        }

        private static Counts counts(@Nullable ControlResult result, String entity) {
            if (result == null) {
                return Counts.NONE;
            }
            return entity.isEmpty()
                    ? result.counts()
                    : result.byEntity().getOrDefault(entity, Counts.NONE);
        }
    }

    /// Where the two sides do not fit together, so that a combination of them was not possible or
    /// is not what its name says.
    public sealed interface Remark {
        /// A parameter exists, or has that type, on one side only: its value comes with its rule.
        record ComesWithRule(String parameter) implements Remark {}

        /// The rules of one side cannot read what was handed in under the other.
        ///
        /// @param atSecond the factors taken from the second assessment, the others from the first
        record NotMixed(SortedSet<Factor> atSecond, SortedSet<String> datasets) implements Remark {
            public NotMixed {
                atSecond = new TreeSet<>(atSecond);
                datasets = new TreeSet<>(datasets);
            }
        }
    }

    /// How many changes of each kind.
    public SortedMap<Difference.Kind, Long> kinds() {
        var kinds = new TreeMap<Difference.Kind, Long>();
        changes.forEach(c -> kinds.merge(c.what().kind(), 1L, Long::sum));
        return kinds;
    }
}
