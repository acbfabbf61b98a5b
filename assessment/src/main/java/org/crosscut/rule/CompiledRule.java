package org.crosscut.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.crosscut.catalogue.Classification;
import org.jspecify.annotations.Nullable;

/// A rule that was parsed, typed and checked. Immutable, and safe for several threads.
public final class CompiledRule {
    private static final DuckDbDialect DIALECT = new DuckDbDialect();

    private final RuleSchema schema;
    private final RuleSource source;
    private final SqlNode validated;
    private final List<OutputColumn> outputs;
    private final Set<ColumnRef> filters;
    private final Set<String> tables;
    private final Set<String> parameters;
    private final Classification classification;

    CompiledRule(
            RuleSchema schema,
            RuleSource source,
            SqlNode validated,
            List<OutputColumn> outputs,
            Lineage lineage,
            Set<String> parameters,
            Classification classification) {
        this.schema = schema;
        this.source = source;
        this.validated = validated;
        this.outputs = List.copyOf(outputs);
        this.filters = Collections.unmodifiableSet(new TreeSet<>(lineage.filters()));
        this.tables = Collections.unmodifiableSet(new TreeSet<>(lineage.tables()));
        this.parameters = Collections.unmodifiableSet(new TreeSet<>(parameters));
        this.classification = classification;
    }

    SqlNode validated() {
        return validated;
    }

    public RuleSource source() {
        return source;
    }

    /// The columns that it returns, in order.
    public List<OutputColumn> outputs() {
        return outputs;
    }

    /// The columns that decide which rows come out: of conditions, joins and group keys.
    public Set<ColumnRef> filters() {
        return filters;
    }

    /// The tables that it reads.
    public Set<String> tables() {
        return tables;
    }

    /// The tables of whose rows it makes its results; those that a subquery of WHERE or SELECT only
    /// looks up are not among them.
    public Set<String> madeOf() {
        return Provenance.tables(validated);
    }

    /// The parameters that it uses, `as_of` among them if it does.
    public Set<String> parameters() {
        return parameters;
    }

    /// The parameters of which it asks the value at the as-of date; of the others it asks the value
    /// at a date of a row.
    public Set<String> parametersAtAsOf() {
        var names = new TreeSet<String>();
        validated.accept(
                new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlCall call) {
                        if (call.getOperator() instanceof Param param && !param.isDated()) {
                            names.add(param.parameter());
                        }
                        return super.visit(call);
                    }
                });
        return names;
    }

    /// How secret its result is: as secret as the columns that it came from, filters included.
    public Classification classification() {
        return classification;
    }

    /// Whether each of its rows comes from one row of one table and from nothing else.
    public boolean isRowByRow() {
        return validated instanceof SqlSelect select && RowByRow.holds(select);
    }

    /// Whether every row of its one table makes one of its rows, from nothing else.
    public boolean keepsEveryRow() {
        return validated instanceof SqlSelect select
                && RowByRow.holds(select)
                && select.getWhere() == null;
    }

    /// What a rule that keeps every row makes of one: the SQL of each output by its name, each of
    /// its declared type. So many rules can look at a row in one statement.
    ///
    /// @param values of every declared parameter that the rule uses
    /// @param alias of the table's row in that statement
    public SequencedMap<String, String> rowExpressions(
            Map<String, ParameterValue> values, LocalDate asOf, String alias) {
        if (!keepsEveryRow() || !(filled(values, asOf) instanceof SqlSelect select)) {
            throw new IllegalStateException("it does not keep every row: " + source.sql().file());
        }
        var expressions = new LinkedHashMap<String, String>();
        for (int i = 0; i < outputs.size(); i++) {
            OutputColumn output = outputs.get(i);
            SqlNode item = ofRow(select.getSelectList().get(i), alias);
            expressions.put(
                    output.name(), "CAST((%s) AS %s)".formatted(write(item), output.type().sql()));
        }
        return expressions;
    }

    private static SqlNode ofRow(SqlNode item, String alias) {
        SqlNode expression =
                item instanceof SqlCall as && as.getKind() == SqlKind.AS ? as.operand(0) : item;
        SqlNode renamed =
                expression.accept(
                        new Rewriting() {
                            @Override
                            public SqlNode visit(SqlIdentifier id) {
                                return id.names.size() == 2 ? id.setName(0, alias) : id;
                            }
                        });
        if (renamed == null) {
            throw new IllegalStateException("nothing left of " + item);
        }
        return renamed;
    }

    /// Whether the author gave the rows an order.
    public boolean isOrdered() {
        return isOrdered(validated);
    }

    private static boolean isOrdered(SqlNode node) {
        return switch (node) {
            case SqlOrderBy ordered -> true;
            case SqlWith with -> isOrdered(with.body);
            case SqlSelect select -> select.getOrderList() != null;
            default -> false;
        };
    }

    /// The rule as its author wrote it, for the explanation.
    public String shown() {
        return source.sql().text().strip();
    }

    /// The SQL for DuckDB, in which every output has its declared type.
    ///
    /// @param values of every declared parameter that the rule uses
    public String sql(Map<String, ParameterValue> values, LocalDate asOf) {
        String columns = outputs.stream().map(CompiledRule::cast).collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM (\n" + write(filled(values, asOf)) + "\n) AS rule";
    }

    /// SQL that gives for each key the rows that its result was made of: the key columns and
    /// `_sources`, a list of structs (dataset, as rules name it; submission; line), distinct and
    /// ordered. The tables need the hidden columns `_submission` and `_line`, both BIGINT; rows
    /// without a submission, those of reference tables, are left out. So are rows that the rule
    /// only looks up in a subquery of WHERE or SELECT: join the table to have them named.
    ///
    /// @param keyColumns of the outputs; none gives one row
    public String provenanceSql(
            Map<String, ParameterValue> values, LocalDate asOf, List<String> keyColumns) {
        SqlNode threaded = Provenance.of(validated).accept(new Filling(values, asOf));
        if (threaded == null) {
            throw new IllegalStateException("nothing left of " + source.sql().file());
        }
        var columns = new ArrayList<String>();
        for (String key : keyColumns) {
            OutputColumn output =
                    outputs.stream()
                            .filter(o -> o.name().equals(key))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no output " + key));
            columns.add(cast(output));
        }
        columns.add(
                "list_sort(list_distinct(flatten(list(coalesce(rule.%1$s, %2$s))))) AS %1$s"
                        .formatted(Provenance.SOURCES, Provenance.EMPTY));
        String keys =
                keyColumns.stream().map(k -> "rule." + quoted(k)).collect(Collectors.joining(", "));
        return "SELECT "
                + String.join(", ", columns)
                + " FROM (\n"
                + write(threaded)
                + "\n) AS rule"
                + (keys.isEmpty() ? "" : " GROUP BY " + keys);
    }

    /// The SQL of a rule without parameters that looks at one row at a time, with a further column
    /// of the table that rules do not see.
    String rowSql(String hidden) {
        if (!(validated instanceof SqlSelect select) || !isRowByRow()) {
            throw new IllegalStateException("not row by row: " + source.sql().file());
        }
        var whole = (SqlSelect) select.clone(select.getParserPosition());
        var columns = new SqlNodeList(select.getSelectList(), SqlParserPos.ZERO);
        columns.add(new SqlIdentifier(hidden, SqlParserPos.ZERO));
        whole.setSelectList(columns);
        String casts = outputs.stream().map(CompiledRule::cast).collect(Collectors.joining(", "));
        return "SELECT "
                + casts
                + ", "
                + quoted(hidden)
                + " FROM (\n"
                + write(whole)
                + "\n) AS rule";
    }

    private static String cast(OutputColumn output) {
        return "CAST(rule.%1$s AS %2$s) AS %1$s"
                .formatted(quoted(output.name()), output.type().sql());
    }

    /// The rule with one small change each: every comparison, AND, OR and test for NULL or truth in
    /// turn. Compiled anew on each call; changes that no longer compile are left out.
    public List<Mutant> mutants() {
        return Mutants.of(schema, source);
    }

    private SqlNode filled(Map<String, ParameterValue> values, LocalDate asOf) {
        SqlNode filled = validated.accept(new Filling(values, asOf));
        if (filled == null) {
            throw new IllegalStateException("nothing left of " + source.sql().file());
        }
        return filled;
    }

    private static String write(SqlNode node) {
        return node.toSqlString(c ->
                        c.withDialect(DIALECT)
                                .withQuoteAllIdentifiers(true)
                                .withAlwaysUseParentheses(false)
                                .withSelectListItemsOnSeparateLines(true)
                                .withUpdateSetListNewline(false)
                                .withIndentation(2))
                .getSql();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
