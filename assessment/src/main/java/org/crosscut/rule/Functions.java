package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlBasicAggFunction;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.crosscut.diagnostic.Nearest;
import org.jspecify.annotations.Nullable;

/// The functions and operators that rules may use, each with its name in DuckDB. What is not listed
/// is refused: engines differ by nature, so each of these has value tests, in
/// `functions.values.csv` beside the tests, and others are added with theirs.
final class Functions {
    /// @param duckDb the name there; a template where arguments are laid out otherwise
    private record Listed(String name, String duckDb) {}

    private static final List<Listed> LIST =
            List.of(
                    // comparison and logic
                    same("="),
                    same("<>"),
                    same("<"),
                    same("<="),
                    same(">"),
                    same(">="),
                    same("AND"),
                    same("OR"),
                    same("NOT"),
                    same("IS NULL"),
                    same("IS NOT NULL"),
                    same("IS TRUE"),
                    same("IS NOT TRUE"),
                    same("IS FALSE"),
                    same("IS NOT FALSE"),
                    same("IS DISTINCT FROM"),
                    same("IS NOT DISTINCT FROM"),
                    same("BETWEEN"),
                    same("NOT BETWEEN"),
                    same("IN"),
                    same("NOT IN"),
                    same("EXISTS"),
                    same("LIKE"),
                    same("NOT LIKE"),
                    same("CASE"),
                    same("CAST"),
                    same("COALESCE"),
                    same("NULLIF"),
                    same("GREATEST"),
                    same("LEAST"),
                    // numbers
                    same("+"),
                    same("-"),
                    same("*"),
                    same("/"),
                    same("%"),
                    same("ABS"),
                    same("CEIL"),
                    same("FLOOR"),
                    same("MOD"),
                    same("ROUND"),
                    same("SIGN"),
                    // text
                    same("||"),
                    same("CHAR_LENGTH"),
                    new Listed("LEFT", "left"),
                    same("LOWER"),
                    same("POSITION"),
                    new Listed("REGEXP_LIKE", "regexp_matches"),
                    same("REPLACE"),
                    new Listed("RIGHT", "right"),
                    same("SPLIT_PART"),
                    same("SUBSTRING"),
                    same("TRIM"),
                    same("UPPER"),
                    new Listed("LEVENSHTEIN", "levenshtein"),
                    // dates
                    same("EXTRACT"),
                    same("LAST_DAY"),
                    new Listed("TIMESTAMPDIFF", "date_sub('DAY', a, b)"),
                    same("VALUE_AT"),
                    // aggregates
                    same("COUNT"),
                    same("SUM"),
                    same("MIN"),
                    same("MAX"),
                    same("AVG"),
                    new Listed("EVERY", "bool_and"),
                    new Listed("SOME", "bool_or"),
                    new Listed("LISTAGG", "string_agg(x, s ORDER BY k)"),
                    new Listed("MEDIAN", "median(CAST(x AS DOUBLE))"),
                    same("PERCENTILE_DISC"),
                    same("STDDEV_POP"),
                    same("STDDEV_SAMP"),
                    same("VAR_POP"),
                    same("VAR_SAMP"),
                    same("GROUPING"),
                    // windows
                    same("ROW_NUMBER"),
                    same("RANK"),
                    same("DENSE_RANK"),
                    same("LAG"),
                    same("LEAD"),
                    same("FIRST_VALUE"),
                    same("LAST_VALUE"));

    /// What others write for what we have.
    private static final Map<String, String> INSTEAD =
            Map.ofEntries(
                    Map.entry("LENGTH", "CHAR_LENGTH"),
                    Map.entry("LEN", "CHAR_LENGTH"),
                    Map.entry("IFNULL", "COALESCE"),
                    Map.entry("NVL", "COALESCE"),
                    Map.entry("ISNULL", "COALESCE"),
                    Map.entry("IF", "CASE"),
                    Map.entry("IIF", "CASE"),
                    Map.entry("DECODE", "CASE"),
                    Map.entry("CONCAT", "||"),
                    Map.entry("STRING_AGG", "LISTAGG"),
                    Map.entry("GROUP_CONCAT", "LISTAGG"),
                    Map.entry("BOOL_AND", "EVERY"),
                    Map.entry("BOOL_OR", "SOME"),
                    Map.entry("DATEDIFF", "TIMESTAMPDIFF"),
                    Map.entry("DATE_DIFF", "TIMESTAMPDIFF"),
                    Map.entry("DATE_PART", "EXTRACT"),
                    Map.entry("YEAR", "EXTRACT"),
                    Map.entry("QUARTER", "EXTRACT"),
                    Map.entry("MONTH", "EXTRACT"),
                    Map.entry("DATE_TRUNC", "FLOOR"),
                    Map.entry("SUBSTR", "SUBSTRING"),
                    Map.entry("STRPOS", "POSITION"),
                    Map.entry("STDDEV", "STDDEV_SAMP"),
                    Map.entry("VARIANCE", "VAR_SAMP"),
                    Map.entry("::", "CAST"),
                    Map.entry("TO_NUMBER", "CAST"),
                    Map.entry("TO_DATE", "CAST"),
                    Map.entry("CEILING", "CEIL"),
                    Map.entry("PERCENTILE_CONT", "MEDIAN"),
                    Map.entry("TRUNC", "FLOOR"),
                    Map.entry("TRUNCATE", "FLOOR"));

    private static final Set<String> NOT_REPEATABLE =
            Set.of(
                    "CURRENT_DATE",
                    "CURRENT_TIME",
                    "CURRENT_TIMESTAMP",
                    "LOCALTIME",
                    "LOCALTIMESTAMP",
                    "CURRENT_USER",
                    "SESSION_USER",
                    "SYSTEM_USER",
                    "USER",
                    "NOW",
                    "TODAY",
                    "GETDATE",
                    "SYSDATE",
                    "RAND",
                    "RANDOM",
                    "RAND_INTEGER",
                    "UUID",
                    "ANY_VALUE",
                    "MODE",
                    "ARG_MAX",
                    "ARG_MIN");

    private static final Set<String> NOT_CALLED =
            Set.of("AND", "OR", "NOT", "IN", "EXISTS", "BETWEEN", "LIKE", "CASE");

    private static final SqlFunction REGEXP_LIKE =
            new SqlFunction(
                    "REGEXP_LIKE",
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.BOOLEAN_NULLABLE,
                    null,
                    OperandTypes.CHARACTER_CHARACTER,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION);

    private static final SqlFunction LEVENSHTEIN =
            new SqlFunction(
                    "LEVENSHTEIN",
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.BIGINT_NULLABLE,
                    null,
                    OperandTypes.CHARACTER_CHARACTER,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION);

    private static final SqlOperator MEDIAN =
            SqlBasicAggFunction.create(
                    "MEDIAN",
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.DOUBLE.andThen(SqlTypeTransforms.FORCE_NULLABLE),
                    OperandTypes.NUMERIC);

    private static final SqlOperatorTable OPERATORS =
            new AnyCase(
                    SqlOperatorTables.chain(
                            SqlOperatorTables.of(REGEXP_LIKE, LEVENSHTEIN, MEDIAN),
                            SqlStdOperatorTable.instance(),
                            SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
                                    SqlLibrary.POSTGRESQL)));

    private static final Map<String, String> DUCK_DB = duckDb();

    private Functions() {}

    private static Listed same(String name) {
        return new Listed(name, name);
    }

    private static Map<String, String> duckDb() {
        var byName = new HashMap<String, String>();
        LIST.forEach(l -> byName.put(l.name(), l.duckDb()));
        byName.put("CHARACTER_LENGTH", "CHAR_LENGTH");
        return Map.copyOf(byName);
    }

    /// Every listed name, ordered.
    static Set<String> names() {
        return new TreeSet<>(LIST.stream().map(Listed::name).toList());
    }

    /// The listed names that are written before parentheses.
    static Set<String> calledByName() {
        var functions = names();
        functions.removeIf(n -> !n.matches("[A-Z_]+") || NOT_CALLED.contains(n));
        return functions;
    }

    static boolean isAllowed(String name) {
        return DUCK_DB.containsKey(name.toUpperCase(Locale.ROOT));
    }

    /// Whether its value depends on the moment, on chance or on the order of the rows.
    static boolean isNotRepeatable(String name) {
        return NOT_REPEATABLE.contains(name.toUpperCase(Locale.ROOT));
    }

    /// What to write in place of a name that is not listed; empty if nothing is near.
    static String instead(String name) {
        String known = INSTEAD.get(name.toUpperCase(Locale.ROOT));
        return known != null ? known : Nearest.to(name.toUpperCase(Locale.ROOT), names());
    }

    /// The name in DuckDB of a listed function whose arguments stay as they are.
    static String duckDb(String name) {
        return DUCK_DB.getOrDefault(name.toUpperCase(Locale.ROOT), name);
    }

    /// Everything that a validator has to know, the statement's own operators included.
    static SqlOperatorTable operators(List<SqlOperator> own) {
        return SqlOperatorTables.chain(SqlOperatorTables.of(own), OPERATORS);
    }

    /// Finds functions of the libraries by upper-case or lower-case names alike.
    private record AnyCase(SqlOperatorTable table) implements SqlOperatorTable {
        @Override
        public void lookupOperatorOverloads(
                SqlIdentifier name,
                @Nullable SqlFunctionCategory category,
                SqlSyntax syntax,
                List<SqlOperator> found,
                SqlNameMatcher matcher) {
            var all = new ArrayList<SqlOperator>();
            table.lookupOperatorOverloads(
                    name, category, syntax, all, SqlNameMatchers.withCaseSensitive(false));
            found.addAll(all);
        }

        @Override
        public List<SqlOperator> getOperatorList() {
            return table.getOperatorList();
        }
    }
}
