package org.crosscut.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNode;
import org.crosscut.catalogue.Classification;

/// A rule that was parsed, typed and checked. Immutable, and safe for several threads.
public final class CompiledRule {
    private static final DuckDbDialect DIALECT = new DuckDbDialect();

    private final RuleSource source;
    private final SqlNode validated;
    private final List<OutputColumn> outputs;
    private final Set<ColumnRef> filters;
    private final Set<String> tables;
    private final Set<String> parameters;
    private final Classification classification;

    CompiledRule(
            RuleSource source,
            SqlNode validated,
            List<OutputColumn> outputs,
            Lineage lineage,
            Set<String> parameters,
            Classification classification) {
        this.source = source;
        this.validated = validated;
        this.outputs = List.copyOf(outputs);
        this.filters = Collections.unmodifiableSet(new TreeSet<>(lineage.filters()));
        this.tables = Collections.unmodifiableSet(new TreeSet<>(lineage.tables()));
        this.parameters = Collections.unmodifiableSet(new TreeSet<>(parameters));
        this.classification = classification;
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

    /// The parameters that it uses, `as_of` among them if it does.
    public Set<String> parameters() {
        return parameters;
    }

    /// How secret its result is: as secret as the columns that it came from, filters included.
    public Classification classification() {
        return classification;
    }

    /// The rule as its author wrote it, for the explanation.
    public String shown() {
        return source.sql().text().strip();
    }

    /// The SQL for DuckDB, in which every output has its declared type.
    ///
    /// @param values of every declared parameter that the rule uses
    public String sql(Map<String, ParameterValue> values, LocalDate asOf) {
        String columns =
                outputs.stream()
                        .map(o ->
                                "CAST(%1$s AS %2$s) AS %1$s"
                                        .formatted(quoted(o.name()), o.type().sql()))
                        .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM (\n" + write(filled(values, asOf)) + "\n) AS rule";
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
