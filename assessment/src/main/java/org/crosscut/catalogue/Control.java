package org.crosscut.catalogue;

import java.util.List;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A rule over a population.
///
/// @param name in kebab-case, states the good case
/// @param statement the rule in words, with the words of the paragraph that it follows
/// @param provisions such as `A/RES/12/34#5`
/// @param subject the dataset whose rows are the subjects; empty if `subjects` builds them
/// @param subjects the query that builds the subjects; rules see its result as table `subjects`
/// @param key the columns that identify a subject
/// @param entity the key or evidence column that says whose subject it is
/// @param period the key or evidence column that names the period; empty for a stock
/// @param worst how bad a finding is; null where none is worse than another
/// @param acceptedBy offices entitled to accept a reason; empty where a reason has no place
public record Control(
        String topic,
        String name,
        LocalizedText title,
        LocalizedText statement,
        List<String> provisions,
        String subject,
        @Nullable SqlText subjects,
        List<String> key,
        String entity,
        String period,
        List<Parameter> parameters,
        List<Shown> columns,
        @Nullable Worst worst,
        List<String> acceptedBy,
        Classification classification,
        SqlText sql,
        List<String> formerly,
        Origin origin) {
    /// Which finding a reader should see first; one whose column is empty comes last.
    ///
    /// @param column of the SQL
    public record Worst(String column, First first) {}

    /// Which end of a column is the worst.
    public enum First {
        /// The largest number, whatever its sign.
        LARGEST,
        /// The smallest number, whatever its sign.
        SMALLEST,
        /// The earliest date.
        EARLIEST,
        /// The latest date.
        LATEST;

        /// Whether the column holds dates; else it holds numbers.
        public boolean isOfDates() {
            return this == EARLIEST || this == LATEST;
        }
    }

    public Control {
        provisions = List.copyOf(provisions);
        key = List.copyOf(key);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        acceptedBy = List.copyOf(acceptedBy);
        formerly = List.copyOf(formerly);
    }

    /// The same rule with other values of its parameters.
    public Control with(List<Parameter> values) {
        return new Control(
                topic,
                name,
                title,
                statement,
                provisions,
                subject,
                subjects,
                key,
                entity,
                period,
                values,
                columns,
                worst,
                acceptedBy,
                classification,
                sql,
                formerly,
                origin);
    }

    /// Such as `long-vacant-posts/vacant-24-months`.
    public String id() {
        return topic + "/" + name;
    }
}
