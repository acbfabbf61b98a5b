package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlValidator;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// One run of the compiler over one rule.
final class Compilation {
    private static final SqlOperatorTable OPERATORS =
            SqlOperatorTables.chain(
                    SqlStdOperatorTable.instance(),
                    SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
                            SqlLibrary.POSTGRESQL));

    private final RuleSchema schema;
    private final RuleSource source;
    private final List<Diagnostic> problems = new ArrayList<>();

    Compilation(RuleSchema schema, RuleSource source) {
        this.schema = schema;
        this.source = source;
    }

    Checked<CompiledRule> run() {
        SqlNode parsed;
        try {
            parsed = RuleSchema.parse(Masked.of(source.sql().text()));
        } catch (SqlParseException e) {
            var pos = e.getPos();
            report(
                    RuleCode.SYNTAX,
                    pos == null ? 1 : pos.getLineNum(),
                    pos == null ? 1 : pos.getColumnNum(),
                    "said",
                    Masked.shown(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
            return new Checked.Bad<>(problems);
        }
        if (!parsed.isA(SqlKind.QUERY)) {
            report(RuleCode.NOT_A_SELECT, 1, 1);
            return new Checked.Bad<>(problems);
        }
        var binding = new Binding(source.parameters(), schema.types());
        SqlNode bound = parsed.accept(binding);
        SqlValidator validator =
                schema.validator(
                        SqlOperatorTables.chain(
                                OPERATORS, SqlOperatorTables.of(binding.operators())));
        try {
            SqlNode validated = validator.validate(bound);
            RelDataType row = validator.getValidatedNodeType(validated);
            Lineage lineage = LineageWalker.of(schema.relation(validator, validated));
            var outputs = new ArrayList<OutputColumn>();
            for (RelDataTypeField field : row.getFieldList()) {
                ColumnType type = Types.columnType(field.getType());
                if (type == null) {
                    report(RuleCode.OUTPUT_TYPE, 1, 1, "column", field.getName());
                    continue;
                }
                outputs.add(
                        new OutputColumn(
                                field.getName(),
                                type,
                                field.getType().isNullable(),
                                lineage.outputs().get(field.getIndex())));
            }
            if (!problems.isEmpty()) {
                return new Checked.Bad<>(problems);
            }
            return new Checked.Good<>(
                    new CompiledRule(
                            source,
                            validated,
                            outputs,
                            lineage,
                            binding.used(),
                            Classification.PUBLIC),
                    problems);
        } catch (CalciteContextException e) {
            report(
                    RuleCode.INVALID,
                    e.getPosLine(),
                    e.getPosColumn(),
                    "said",
                    Masked.shown(
                            String.valueOf(
                                    e.getCause() == null
                                            ? e.getMessage()
                                            : e.getCause().getMessage())));
            return new Checked.Bad<>(problems);
        }
    }

    private void report(RuleCode code, int line, int column, String... facts) {
        problems.add(Diagnostic.of(code, new Place.Text(source.sql().file(), line, column), facts));
    }
}
