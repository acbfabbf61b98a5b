package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.RowRule;
import org.crosscut.catalogue.SqlText;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// A dataset's rule of the row, parsed and typed like every rule, and asked of one row after the
/// other while a file is read, so that its answers come with all other problems of the file.
public final class RowCondition {
    private static final String OUTPUT = "holds";

    private final RowRule rule;
    private final List<Integer> columns;
    private final RowExpression expression;

    private RowCondition(RowRule rule, List<Integer> columns, RowExpression expression) {
        this.rule = rule;
        this.columns = List.copyOf(columns);
        this.expression = expression;
    }

    /// The conditions of the dataset's rules, or everything that is wrong with them.
    public static Checked<List<RowCondition>> of(Dataset dataset) {
        var problems = new ArrayList<Diagnostic>();
        var conditions = new ArrayList<RowCondition>();
        if (!dataset.rules().isEmpty()) {
            List<ColumnShape> shapes = dataset.columns().stream().map(RowCondition::shape).toList();
            var table = new TableShape(dataset.table(), shapes);
            var compiler = new RuleCompiler(List.of(table));
            for (RowRule rule : dataset.rules()) {
                switch (compiler.compile(source(dataset, rule))) {
                    case Checked.Bad<CompiledRule>(var found) -> problems.addAll(found);
                    case Checked.Good<CompiledRule>(CompiledRule compiled, _) ->
                            add(dataset, rule, compiled, conditions, problems);
                }
            }
        }
        return Checked.of(conditions, problems);
    }

    private static ColumnShape shape(Column column) {
        return new ColumnShape(
                column.name(), column.type(), !column.required(), column.classification());
    }

    /// A statement in which the condition stands at the line and column of its file, so that
    /// problems point there.
    private static RuleSource source(Dataset dataset, RowRule rule) {
        int line = rule.place() instanceof Place.Text text ? text.line() : 2;
        int column = rule.place() instanceof Place.Text text ? text.column() : 1;
        String sql =
                "SELECT ("
                        + "\n".repeat(Math.max(line - 1, 1))
                        + " ".repeat(Math.max(column - 1, 0))
                        + rule.holds()
                        + "\n) AS "
                        + OUTPUT
                        + " FROM "
                        + dataset.table();
        return new RuleSource(new SqlText(rule.place().file(), sql), Map.of());
    }

    private static void add(
            Dataset dataset,
            RowRule rule,
            CompiledRule compiled,
            List<RowCondition> conditions,
            List<Diagnostic> problems) {
        SqlNode condition = condition(compiled);
        var reader = new RowExpressionReader(dataset.columns());
        RowExpression expression = reader.read(condition);
        ColumnType type = compiled.outputs().getFirst().type();
        if (expression == null || !type.equals(ColumnType.BOOLEAN)) {
            String what = expression == null ? reader.refused() : type.word();
            problems.add(Diagnostic.of(ContractCode.ROW_RULE, rule.place(), "what", what));
        } else {
            conditions.add(new RowCondition(rule, reader.used(), expression));
        }
    }

    /// The statement's only output; the statement itself if its author made it another one.
    private static SqlNode condition(CompiledRule compiled) {
        if (compiled.validated() instanceof SqlSelect select
                && select.getWhere() == null
                && compiled.outputs().size() == 1) {
            SqlNode output = select.getSelectList().get(0);
            boolean isNamed = output instanceof SqlBasicCall as && as.getKind() == SqlKind.AS;
            return isNamed ? ((SqlBasicCall) output).operand(0) : output;
        }
        return compiled.validated();
    }

    public RowRule rule() {
        return rule;
    }

    /// The positions of the columns that it reads, in the order of the dataset.
    public List<Integer> columns() {
        return columns;
    }

    /// Whether a row breaks it; one of which that cannot be told does not.
    ///
    /// @param values of the row, in the order of the dataset's columns
    public boolean isBrokenBy(@Nullable Object[] values) {
        return Boolean.FALSE.equals(expression.value(values));
    }
}
