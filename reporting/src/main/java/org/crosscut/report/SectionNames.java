package org.crosscut.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;

/// Finds what a section calls by its name. The catalogue has been checked, so a name that nothing
/// has is our bug.
final class SectionNames {
    private final Catalogue catalogue;
    private final Figures figures;

    SectionNames(StateInput input) {
        this.catalogue = input.catalogue();
        this.figures = input.figures();
    }

    /// The rows of an indicator or table, with what they are about.
    ///
    /// @param entity the column that says whose row it is; empty if none does
    /// @param emphasis the column that says which rows are totals; empty if none does
    record Listed(String title, String entity, String emphasis, Figures.Rows rows, Source source) {
        Shown column(String name) {
            return rows.columns().stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow(missing("column " + name));
        }

        /// The rows of that entity; all if none is named.
        List<Figures.Row> of(String code) {
            return code.isEmpty()
                    ? rows.rows()
                    : rows.rows().stream().filter(r -> code.equals(r.get(entity))).toList();
        }
    }

    /// The full name of something that a section of this topic calls by that name.
    static String id(Topic topic, String name) {
        return name.contains("/") ? name : topic.name() + "/" + name;
    }

    @Nullable Control control(String id) {
        return catalogue.controls().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    }

    @Nullable Indicator indicator(String id) {
        return catalogue.indicators().filter(i -> i.id().equals(id)).findFirst().orElse(null);
    }

    TableView table(String id) {
        return catalogue
                .tables()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(missing("control, indicator or table " + id));
    }

    Listed listed(String id, Language language) {
        Indicator indicator = indicator(id);
        if (indicator != null) {
            return new Listed(
                    indicator.title().in(language),
                    indicator.entity(),
                    "",
                    figures.rows(indicator),
                    figures.source(indicator));
        }
        TableView table = table(id);
        return new Listed(
                table.title().in(language),
                table.entity(),
                table.emphasis(),
                figures.rows(table),
                figures.source(table));
    }

    /// The number in that column, or null.
    static @Nullable BigDecimal number(Figures.Row row, Shown column) {
        return row.get(column.name()) instanceof Number n ? Layout.exact(n) : null;
    }

    static Supplier<IllegalArgumentException> missing(String what) {
        return () -> new IllegalArgumentException("no " + what);
    }
}
