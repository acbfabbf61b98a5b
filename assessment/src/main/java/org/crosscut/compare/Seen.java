package org.crosscut.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Finding;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.Outcome;
import org.jspecify.annotations.Nullable;

/// What a combination of factors gives, as far as one difference is concerned: two that are equal
/// are the same to it.
sealed interface Seen {
    /// There is no finding, no value or no missing submission.
    record Nothing() implements Seen {}

    /// A submission is missing.
    record Missing() implements Seen {}

    /// A finding of that outcome; of what else it says the difference does not speak.
    record Word(String outcome) implements Seen {}

    /// A finding with all that it says.
    record Whole(
            String entity,
            String outcome,
            @Nullable LocalDate until,
            String office,
            List<Outcome.Missing> missing,
            Map<String, @Nullable Object> evidence,
            @Nullable String reason,
            @Nullable LocalDate reasonUntil)
            implements Seen {}

    /// A value; null if it is not known.
    record Amount(@Nullable BigDecimal number) implements Seen {}

    /// The combination cannot be run: no state of things is the same.
    record Impossible() implements Seen {}

    /// @param isWhole whether the evidence counts, too
    static Seen of(@Nullable Finding finding, boolean isWhole) {
        if (finding == null) {
            return new Nothing();
        }
        return isWhole ? whole(finding) : new Word(finding.outcome().word());
    }

    static Whole whole(Finding f) {
        Outcome outcome = f.outcome();
        return new Whole(
                f.entity(),
                outcome.word(),
                outcome instanceof Outcome.Justified j ? j.until() : null,
                outcome instanceof Outcome.Justified j ? j.office() : "",
                outcome instanceof Outcome.Undetermined u ? u.missing() : List.of(),
                Plain.of(f.evidence()),
                f.reason(),
                f.reasonUntil());
    }

    static Seen of(IndicatorResult.@Nullable Value value) {
        if (value == null) {
            return new Nothing();
        }
        BigDecimal number = value.number();
        return new Amount(number == null ? null : Plain.plain(number));
    }
}
