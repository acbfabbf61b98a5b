package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.validate.SqlValidator;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.diagnostic.Checked;
import org.jspecify.annotations.Nullable;

/// One run of the compiler over one rule: read, check, bind, validate, check again, follow the
/// columns. Calcite stops at the first error; here a wrong expression is forgotten and the rest
/// validated again, so that every error of a statement is found at once.
final class Compilation {
    private final RuleSchema schema;
    private final RuleSource source;
    private final Edits edits;
    private final Binding binding;
    private final Problems problems;
    private final Masked masked;

    /// A statement that the validator took.
    private record Valid(SqlNode node, SqlValidator validator) {}

    private Compilation(RuleSchema schema, RuleSource source) {
        this.schema = schema;
        this.source = source;
        this.edits = new Edits(schema.types());
        this.binding = new Binding(source.parameters(), schema.types());
        this.problems = new Problems(source.sql().file());
        this.masked = Masked.of(source.sql().text());
    }

    static Checked<CompiledRule> compile(RuleSchema schema, RuleSource source) {
        return compile(schema, source, edits -> {});
    }

    /// Compiles a rule that is known to be good with a change to it.
    ///
    /// @param change given the parsed statement, adds edits
    static Checked<CompiledRule> compile(
            RuleSchema schema, RuleSource source, Consumer<Edits> change) {
        var compilation = new Compilation(schema, source);
        change.accept(compilation.edits);
        return compilation.run();
    }

    private Checked<CompiledRule> run() {
        for (Masked.Foreign foreign : masked.foreign()) {
            problems.report(
                    RuleCode.FOREIGN_CHARACTER,
                    foreign.line(),
                    foreign.column(),
                    "character",
                    foreign.character(),
                    "nearest",
                    foreign.ascii());
        }
        SqlNode parsed = problems.isEmpty() ? parsed() : null;
        if (parsed == null) {
            return new Checked.Bad<>(problems.sorted());
        }
        var check = new StatementCheck(source.parameters(), edits, problems);
        check.check(parsed);
        var outputs = new OutputCheck(problems);
        outputs.names(parsed);
        Valid valid = check.isStrange() ? null : validated(new Vocabulary(schema.tables(), parsed));
        if (valid != null) {
            new TypeCheck(valid.validator(), valid.node(), problems).check();
            outputs.types(parsed, valid.validator().getValidatedNodeType(valid.node()));
        }
        return valid == null || !problems.isEmpty()
                ? new Checked.Bad<>(problems.sorted())
                : new Checked.Good<>(compiled(valid), List.of());
    }

    private @Nullable SqlNode parsed() {
        try {
            SqlNode parsed = RuleSchema.parse(masked);
            if (parsed.isA(SqlKind.QUERY)) {
                return parsed;
            }
            problems.report(RuleCode.NOT_A_SELECT, parsed, "what", parsed.getKind().sql);
        } catch (SqlParseException e) {
            SyntaxError.report(e, masked, problems);
        }
        return null;
    }

    private SqlNode copy() {
        try {
            SqlNode bound = edits.apply(RuleSchema.parse(masked)).accept(binding);
            if (bound != null) {
                return bound;
            }
        } catch (SqlParseException e) {
            throw new IllegalStateException("parsed once and not again", e);
        }
        throw new IllegalStateException("nothing left of " + source.sql().file());
    }

    /// The statement, its wrong parts forgotten and reported; null if one cannot be forgotten.
    private @Nullable Valid validated(Vocabulary words) {
        var refusal = new Refusal(words, problems);
        var seen = new HashSet<String>();
        while (!problems.isFull()) {
            SqlNode copy = copy();
            SqlValidator validator = schema.validator(Functions.operators(operators()));
            try {
                return new Valid(validator.validate(copy), validator);
            } catch (CalciteContextException e) {
                // Validation rewrites the tree, so the wrong part is sought in another copy.
                boolean isNew = seen.add(Refusal.pos(e) + Refusal.said(e));
                if (!isNew || !new Mending(copy(), edits, words).mend(e, refusal)) {
                    return null;
                }
            } catch (RuntimeException e) {
                // Calcite fails so on some mistakes; after others it means nothing.
                if (problems.isEmpty()) {
                    problems.report(RuleCode.INVALID, 1, 1, "said", Masked.shown(e.toString()));
                }
                return null;
            }
        }
        return null;
    }

    private List<SqlOperator> operators() {
        var own = new ArrayList<>(binding.operators());
        own.add(edits.anything());
        return own;
    }

    private CompiledRule compiled(Valid valid) {
        RelDataType row = valid.validator().getValidatedNodeType(valid.node());
        Lineage lineage = LineageWalker.of(schema.relation(valid.validator(), valid.node()));
        var outputs = new ArrayList<OutputColumn>();
        for (RelDataTypeField field : row.getFieldList()) {
            ColumnType type = Types.columnType(field.getType());
            if (type == null) {
                throw new IllegalStateException("unchecked type of " + field);
            }
            outputs.add(
                    new OutputColumn(
                            field.getName(),
                            type,
                            field.getType().isNullable(),
                            lineage.outputs().get(field.getIndex()),
                            lineage.cells().get(field.getIndex())));
        }
        return new CompiledRule(
                schema,
                source,
                valid.node(),
                outputs,
                lineage,
                binding.used(),
                Secrecy.of(lineage, schema.tables()));
    }
}
