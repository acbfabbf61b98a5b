package org.crosscut.catalogue;

import java.util.Set;

/// Names that SQL keeps for itself, so that no table, column or parameter may have them.
final class ReservedNames {
    /// What the rules' parser reads as its own word.
    private static final Set<String> WORDS =
            Set.of(
                    "current",
                    "date",
                    "default",
                    "define",
                    "distinct",
                    "from",
                    "group",
                    "interval",
                    "left",
                    "measure",
                    "new",
                    "next",
                    "on",
                    "order",
                    "over",
                    "partition",
                    "pattern",
                    "range",
                    "right",
                    "row",
                    "rows",
                    "select",
                    "time",
                    "timestamp",
                    "union",
                    "values",
                    "where",
                    "window",
                    "with",
                    "as",
                    "and",
                    "or",
                    "not",
                    "null",
                    "true",
                    "false",
                    "case",
                    "when",
                    "then",
                    "else",
                    "end",
                    "in",
                    "is",
                    "join",
                    "by",
                    "having",
                    "limit",
                    "offset",
                    "between",
                    "exists",
                    "like",
                    "cast",
                    "all",
                    "any",
                    "some",
                    "using",
                    "natural",
                    "cross",
                    "inner",
                    "full",
                    "outer");

    private ReservedNames() {}

    static boolean isReserved(String name) {
        return WORDS.contains(name);
    }
}
