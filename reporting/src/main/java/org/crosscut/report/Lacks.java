package org.crosscut.report;

import java.util.List;
import org.crosscut.assess.Outcome;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.ColumnRef;
import org.jspecify.annotations.Nullable;

/// Says in words what an undetermined subject lacks.
public final class Lacks {
    private final Catalogue catalogue;

    public Lacks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public LocalizedText of(Control control, Outcome.Missing missing) {
        return switch (missing) {
            case Outcome.Missing.Cell cell -> {
                Column column = column(new ColumnRef(cell.table(), cell.column()));
                yield column == null
                        ? Words.everywhere("gap.elsewhere")
                        : Words.everywhere("gap.cell", column.title());
            }
            case Outcome.Missing.Parameter p ->
                    Words.everywhere(
                            "gap.parameter",
                            control.parameters().stream()
                                    .filter(q -> q.name().equals(p.name()))
                                    .findFirst()
                                    .orElseThrow()
                                    .description());
            case Outcome.Missing.Lost lost -> Words.everywhere("gap.lost");
            case Outcome.Missing.Pointed p ->
                    Words.everywhere("gap.pointed", titleOf(p.table()), titleOf(p.target()));
            case Outcome.Missing.Destroyed d -> gone(d.submission());
            case Outcome.Missing.Row row -> Words.everywhere("gap.row", titleOf(row.table()));
            case Outcome.Missing.Elsewhere elsewhere -> Words.everywhere("gap.elsewhere");
        };
    }

    private static LocalizedText gone(long submission) {
        String number = String.valueOf(submission);
        return Words.everywhere("gap.destroyed", LocalizedText.of(number, number));
    }

    private @Nullable Column column(ColumnRef ref) {
        return catalogue
                .datasets()
                .filter(d -> d.table().equals(ColumnRef.dataset(ref.table())))
                .map(Dataset::columns)
                .flatMap(List::stream)
                .filter(c -> c.name().equals(ref.column()))
                .findFirst()
                .orElse(null);
    }

    private LocalizedText titleOf(String table) {
        return catalogue
                .datasets()
                .filter(d -> d.table().equals(table))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
