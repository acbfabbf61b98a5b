package org.crosscut.engine.duckdb;

import java.util.List;
import java.util.stream.Collectors;

/// Quoting for the statements that the engine puts around a compiled rule.
final class Sql {
    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String names(List<String> names, String table) {
        return names.stream().map(n -> table + "." + name(n)).collect(Collectors.joining(", "));
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// `a.k IS NOT DISTINCT FROM b.k AND …`
    static String same(List<String> key, String a, String b) {
        return key.stream()
                .map(k -> a + "." + name(k) + " IS NOT DISTINCT FROM " + b + "." + name(k))
                .collect(Collectors.joining(" AND "));
    }
}
