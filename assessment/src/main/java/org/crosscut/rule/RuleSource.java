package org.crosscut.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.SqlText;

/// A rule as its author wrote it.
///
/// @param parameters the types of the declared parameters by name; `as_of`, a date, is always there
///   beside them
public record RuleSource(SqlText sql, Map<String, ColumnType> parameters) {
    public RuleSource {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        if (parameters.containsKey("as_of")) {
            throw new IllegalArgumentException("as_of is no parameter of an author");
        }
    }
}
