package org.crosscut.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.crosscut.diagnostic.Nearest;

/// Says in the terms of this house what Calcite's validator refused.
final class Refusal {
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>");

    private final List<Reading> readings =
            List.of(
                    new Reading(
                            "(?:Column|Field) '(.*?)' not found in (?:any table|table '(.*?)')",
                            this::column),
                    new Reading("Unknown (?:field|identifier) '(.*?)'", this::column),
                    new Reading("(?:Table|Object) '(.*?)' not found", this::table),
                    new Reading("Column '(.*?)' is ambiguous", this::ambiguous),
                    new Reading(
                            "No match found for function signature (\\S+?)\\(", this::arguments),
                    new Reading("Invalid number of arguments to function '(.*?)'", this::arguments),
                    new Reading(
                            "Cannot apply '\\$SCALAR_QUERY'",
                            (m, f) -> fill(f, RuleCode.COLUMN_COUNT)),
                    new Reading("Cannot infer return type for (\\S+?);", this::mixed),
                    new Reading(
                            "Cannot apply '(.*?)' to arguments of type '(.*?)'\\.",
                            this::wrongType),
                    new Reading(
                            "Cast function cannot convert value of type (.*?) to type (.*)",
                            (m, f) -> wrongTypes(f, "CAST", m.group(1) + " AS " + m.group(2))),
                    new Reading(
                            "(\\w+) clause must be a condition",
                            (m, f) -> wrongTypes(f, m.group(1), "")),
                    new Reading("Illegal mixing of types in (CASE|COALESCE)", this::mixed),
                    new Reading("Values passed to (IN) operator", this::mixed),
                    new Reading("Type mismatch in column \\d+ of (\\S+)", this::mixed),
                    new Reading("Parameters must be of the (same) type", this::mixed),
                    new Reading("Expression '(.*?)' is not being grouped", this::notGrouped),
                    new Reading(
                            "(?s)(?i)(aggregate.*(?:illegal|nested|not allowed).*)",
                            this::aggregate),
                    new Reading("(?s)(.*(?:OVER|[Ww]indow).*)", this::aggregate),
                    new Reading("Illegal use of 'NULL'", (m, f) -> fill(f, RuleCode.UNTYPED_NULL)),
                    new Reading(
                            "Column count mismatch in (\\S+)",
                            (m, f) -> fill(f, RuleCode.COLUMN_COUNT, "where", m.group(1))),
                    new Reading(
                            "Number of columns must match",
                            (m, f) -> fill(f, RuleCode.COLUMN_COUNT)),
                    new Reading(
                            "(?s).*(?:Cardinality|scalar).*",
                            (m, f) -> fill(f, RuleCode.COLUMN_COUNT)));

    private final Vocabulary words;
    private final Problems problems;

    private record Reading(Pattern pattern, BiConsumer<Matcher, SqlParserPos> report) {
        Reading(String pattern, BiConsumer<Matcher, SqlParserPos> report) {
            this(Pattern.compile(pattern), report);
        }
    }

    Refusal(Vocabulary words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /// What Calcite said, without the place.
    static String said(CalciteContextException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Masked.shown(String.valueOf(cause.getMessage()));
    }

    static SqlParserPos pos(CalciteContextException e) {
        return new SqlParserPos(
                e.getPosLine(), e.getPosColumn(), e.getEndPosLine(), e.getEndPosColumn());
    }

    void report(CalciteContextException e, SqlNode wrong) {
        String said = said(e);
        SqlParserPos pos = e.getPosLine() > 0 ? pos(e) : wrong.getParserPosition();
        for (Reading reading : readings) {
            Matcher m = reading.pattern().matcher(said);
            if (m.find()) {
                reading.report().accept(m, pos);
                return;
            }
        }
        fill(pos, RuleCode.INVALID, "said", said);
    }

    private void column(Matcher m, SqlParserPos pos) {
        String name = m.group(1);
        String table = m.groupCount() > 1 && m.group(2) != null ? m.group(2) : "";
        Set<String> candidates = new TreeSet<>(words.columns(table, pos));
        candidates.remove(name);
        fill(
                pos,
                RuleCode.UNKNOWN_COLUMN,
                "name",
                name,
                "table",
                Masked.shown(table),
                "nearest",
                Nearest.to(name, candidates),
                "candidates",
                Nearest.list(name, candidates));
    }

    private void table(Matcher m, SqlParserPos pos) {
        String name = m.group(1);
        var candidates = new LinkedHashSet<>(words.aliases(pos));
        candidates.remove(name);
        if (words.isTableAt(pos)) {
            candidates.clear();
            candidates.addAll(words.tables());
        }
        fill(
                pos,
                RuleCode.UNKNOWN_TABLE,
                "name",
                name,
                "nearest",
                Nearest.to(name, candidates),
                "candidates",
                Nearest.list(name, candidates));
    }

    private void ambiguous(Matcher m, SqlParserPos pos) {
        String name = m.group(1);
        fill(
                pos,
                RuleCode.AMBIGUOUS_COLUMN,
                "name",
                name,
                "candidates",
                String.join(
                        ", ",
                        words.aliases(pos).stream()
                                .filter(a -> words.columns(a, pos).contains(name))
                                .map(a -> Masked.shown(a) + "." + name)
                                .toList()));
    }

    private void arguments(Matcher m, SqlParserPos pos) {
        fill(pos, RuleCode.ARGUMENTS, "name", m.group(1).toUpperCase(Locale.ROOT));
    }

    private void wrongType(Matcher m, SqlParserPos pos) {
        wrongTypes(pos, m.group(1), m.group(2));
    }

    private void wrongTypes(SqlParserPos pos, String name, String types) {
        fill(
                pos,
                RuleCode.WRONG_TYPE,
                "name",
                name.toUpperCase(Locale.ROOT),
                "types",
                IN_BRACKETS
                        .matcher(types)
                        .replaceAll(r -> Matcher.quoteReplacement(word(r.group(1)))));
    }

    private void mixed(Matcher m, SqlParserPos pos) {
        fill(pos, RuleCode.MIXED_TYPES, "where", m.group(1));
    }

    private void notGrouped(Matcher m, SqlParserPos pos) {
        fill(pos, RuleCode.NOT_GROUPED, "name", m.group(1).replace("`", ""));
    }

    private void aggregate(Matcher m, SqlParserPos pos) {
        fill(pos, RuleCode.AGGREGATE_PLACE, "said", m.group(1));
    }

    private void fill(SqlParserPos pos, RuleCode code, String... facts) {
        problems.report(code, pos, facts);
    }

    /// A type as the catalogue's authors know it.
    static String word(String sqlType) {
        String type =
                sqlType.replaceAll(" (?:CHARACTER SET|COLLATE).*", "").replace(" NOT NULL", "");
        String name = type.replaceAll("\\(.*", "");
        return switch (name) {
            case "VARCHAR", "CHAR" -> "text";
            case "BIGINT", "INTEGER", "SMALLINT", "TINYINT" -> "integer";
            case "DOUBLE", "FLOAT", "REAL" -> "float";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }
}
