package org.crosscut.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.crosscut.assess.Finding;
import org.crosscut.catalogue.Control;
import org.jspecify.annotations.Nullable;

/// The order in which a reader should see findings: by outcome from worst to best, then by what the
/// control says is worst. Findings that are alike in both keep their order.
final class WorstFirst implements Comparator<Finding> {
    private final Control.@Nullable Worst worst;

    WorstFirst(Control control) {
        this.worst = control.worst();
    }

    @Override
    public int compare(Finding a, Finding b) {
        int byOutcome = Mark.of(a.outcome()).compareTo(Mark.of(b.outcome()));
        return byOutcome != 0 || worst == null ? byOutcome : byColumn(worst, a, b);
    }

    private static int byColumn(Control.Worst worst, Finding a, Finding b) {
        return switch (worst.first()) {
            case LARGEST -> compare(size(a, worst), size(b, worst), Comparator.reverseOrder());
            case SMALLEST -> compare(size(a, worst), size(b, worst), Comparator.naturalOrder());
            case EARLIEST -> compare(day(a, worst), day(b, worst), Comparator.naturalOrder());
            case LATEST -> compare(day(a, worst), day(b, worst), Comparator.reverseOrder());
        };
    }

    /// What is not known comes last, whichever end is the worst.
    private static <T> int compare(@Nullable T a, @Nullable T b, Comparator<T> order) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return order.compare(a, b);
    }

    private static @Nullable BigDecimal size(Finding finding, Control.Worst worst) {
        return value(finding, worst) instanceof Number n ? Layout.exact(n).abs() : null;
    }

    private static @Nullable LocalDate day(Finding finding, Control.Worst worst) {
        return value(finding, worst) instanceof LocalDate day ? day : null;
    }

    private static @Nullable Object value(Finding finding, Control.Worst worst) {
        Object evidence = finding.evidence().get(worst.column());
        return evidence == null ? finding.key().get(worst.column()) : evidence;
    }
}
