package org.crosscut.compare;

import java.math.BigDecimal;
import java.util.Locale;
import org.crosscut.assess.Finding;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.MissingSubmission;
import org.crosscut.catalogue.Classification;
import org.jspecify.annotations.Nullable;

/// Something that is otherwise in the second of two assessments than in the first.
public sealed interface Difference {
    Kind kind();

    /// The control, indicator or dataset by its latest name.
    String name();

    /// Whose it is; empty if nobody's.
    String entity();

    /// How it is otherwise.
    enum Kind {
        /// A finding that was none.
        OPENED,
        /// A finding that was one before, was none in the first assessment, and is one again.
        CAME_BACK,
        /// A finding that is none any more.
        CLOSED,
        /// A finding with another outcome.
        OUTCOME_CHANGED,
        /// A finding with the same outcome and other evidence, reason, end, or missing data.
        EVIDENCE_CHANGED,
        /// An indicator's value that is another, became known or unknown.
        MOVED,
        ADDED,
        GONE,
        /// A submission that is due and not there, and was not missing.
        NOW_MISSING,
        /// A submission that was missing and is missing no longer.
        NO_LONGER_MISSING;

        /// As commands and files write it: `came-back`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A subject of a control.
    ///
    /// @param before null if it was no finding
    /// @param after null if it is no finding
    /// @param classification of what either side says of it, the higher one
    record OfFinding(
            Kind kind,
            String rule,
            String name,
            @Nullable Finding before,
            @Nullable Finding after,
            Standing from,
            Standing to,
            Classification classification)
            implements Difference {
        @Override
        public String entity() {
            return finding().entity();
        }

        /// As the later of the two assessments that have it says.
        public Finding finding() {
            Finding finding = after == null ? before : after;
            if (finding == null) {
                throw new IllegalStateException("a change of nothing");
            }
            return finding;
        }

        OfFinding with(Standing earlier, Standing later) {
            return new OfFinding(kind, rule, name, before, after, earlier, later, classification);
        }
    }

    /// A value of an indicator.
    ///
    /// @param before null if there was none
    /// @param after null if there is none
    record OfValue(
            Kind kind,
            String rule,
            String name,
            String entity,
            String unit,
            IndicatorResult.@Nullable Value before,
            IndicatorResult.@Nullable Value after,
            Classification classification)
            implements Difference {
        /// As the later of the two assessments that have it says.
        public IndicatorResult.Value value() {
            IndicatorResult.Value value = after == null ? before : after;
            if (value == null) {
                throw new IllegalStateException("a change of nothing");
            }
            return value;
        }

        /// By how much it moved; null if one of the two is not known.
        public @Nullable BigDecimal difference() {
            BigDecimal was = before == null ? null : before.number();
            BigDecimal is = after == null ? null : after.number();
            return was == null || is == null ? null : is.subtract(was);
        }
    }

    /// A submission that was due.
    ///
    /// @param dataset the first name of its dataset
    record OfMissing(Kind kind, String dataset, MissingSubmission submission)
            implements Difference {
        @Override
        public String name() {
            return submission.dataset();
        }

        @Override
        public String entity() {
            return submission.entity();
        }
    }
}
