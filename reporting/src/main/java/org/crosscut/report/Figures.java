package org.crosscut.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What an assessment found, as far as reports ask. Everything comes in an order that is the same
/// for the same assessment.
public interface Figures {
    /// Over all entities.
    Counts counts(Control control);

    /// By the code of each entity that has a subject.
    SequencedMap<String, Counts> countsByEntity(Control control);

    /// The counts under each reading of each parameter that has several; the default first. Empty
    /// where no parameter has.
    List<Reading> readings(Control control);

    /// Not satisfied ones, then undetermined ones, whose [Gap]s say why, then justified ones;
    /// within each the worst first.
    ///
    /// @param entity whose; empty for all
    Findings findings(Control control, String entity, int limit);

    /// What undetermined subjects lack, the most frequent first.
    List<Gap> gaps(Control control);

    /// What was expected and did not come.
    List<Missing> missing(Topic topic);

    /// Whether the entity has to send some dataset that the topic uses.
    boolean isAsked(Topic topic, String entity);

    /// Submissions of a topic's datasets whose data was destroyed on purpose.
    List<Missing> destroyed(Topic topic);

    /// Key columns, the value, further columns.
    Rows rows(Indicator indicator);

    /// In the order printed.
    Rows rows(TableView table);

    Source source(Control control);

    Source source(Indicator indicator);

    /// Of one value of an indicator.
    ///
    /// @param row one of those of [#rows(Indicator)]
    Source source(Indicator indicator, Row row);

    Source source(TableView table);

    /// @param parameter what is read in different ways
    record Reading(
            LocalizedText parameter,
            LocalizedText title,
            LocalizedText reason,
            boolean isDefault,
            Counts counts) {}

    /// Rows with the columns that are shown.
    ///
    /// @param columns every one of them, with title and format resolved
    record Rows(List<Shown> columns, List<Row> rows) {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// Values by column: String, Long, BigDecimal, Double, LocalDate, Boolean; null is not known,
    /// or what the column says of an empty cell.
    record Row(Map<String, @Nullable Object> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /// The same as the constructor, whose type annotations do not survive compilation.
        public static Row of(Map<String, @Nullable Object> values) {
            return new Row(values);
        }

        public @Nullable Object get(String column) {
            return values.get(column);
        }
    }

    /// @param total how many there are, of which `rows` are the first
    /// @param command lists all
    record Findings(List<Shown> columns, List<Finding> rows, long total, String command) {
        public Findings {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param id which `crosscut explain` takes
    /// @param claimed a reason that was given, accepted or not; empty where none was
    record Finding(String id, Mark mark, Row row, String claimed) {}

    /// @param lacking what is missing, such as a column's title
    /// @param example the id of one such subject
    record Gap(LocalizedText lacking, long subjects, String example) {}

    /// @param dataset its title
    /// @param period or date that it is missing for; may be empty
    /// @param due the last day on which it should have come; null if that is not said
    record Missing(LocalizedText dataset, String entity, String period, @Nullable LocalDate due) {}
}
