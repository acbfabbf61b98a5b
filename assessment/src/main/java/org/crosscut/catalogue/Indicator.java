package org.crosscut.catalogue;

import java.util.List;
import org.crosscut.language.LocalizedText;

/// A number with a unit by entity and period.
///
/// @param key the columns by which its values are told apart; empty if it has one value
/// @param value the column that holds the number
/// @param entity the key column that holds the entity; empty if it has none
/// @param period the key column that holds the period; empty if it has none
/// @param decimals how many are printed
public record Indicator(
        String topic,
        String name,
        LocalizedText title,
        LocalizedText statement,
        List<String> provisions,
        String unit,
        int decimals,
        List<String> key,
        String value,
        String entity,
        String period,
        List<Parameter> parameters,
        List<Shown> columns,
        Classification classification,
        SqlText sql,
        List<String> formerly,
        Origin origin) {
    public Indicator {
        provisions = List.copyOf(provisions);
        key = List.copyOf(key);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        formerly = List.copyOf(formerly);
    }

    /// The same rule with other values of its parameters.
    public Indicator with(List<Parameter> values) {
        return new Indicator(
                topic,
                name,
                title,
                statement,
                provisions,
                unit,
                decimals,
                key,
                value,
                entity,
                period,
                values,
                columns,
                classification,
                sql,
                formerly,
                origin);
    }

    /// Such as `long-vacant-posts/vacancy-rate`.
    public String id() {
        return topic + "/" + name;
    }
}
