package org.crosscut.rule;

import static org.apache.calcite.sql.fun.SqlStdOperatorTable.AND;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.EQUALS;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.GREATER_THAN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.GREATER_THAN_OR_EQUAL;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_DISTINCT_FROM;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_FALSE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_NOT_DISTINCT_FROM;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_NOT_FALSE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_NOT_NULL;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_NOT_TRUE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_NULL;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.IS_TRUE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LESS_THAN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LESS_THAN_OR_EQUAL;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LIKE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.NOT;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.NOT_EQUALS;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.NOT_IN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.NOT_LIKE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.OR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Makes the small changes to a rule that its cases must notice: every comparison, AND, OR and test
/// for NULL or truth in turn becomes its neighbour.
final class Mutants {
    private static final Map<String, SqlOperator> NEIGHBOUR =
            Map.ofEntries(
                    Map.entry("=", NOT_EQUALS),
                    Map.entry("<>", EQUALS),
                    Map.entry("<", LESS_THAN_OR_EQUAL),
                    Map.entry("<=", LESS_THAN),
                    Map.entry(">", GREATER_THAN_OR_EQUAL),
                    Map.entry(">=", GREATER_THAN),
                    Map.entry("AND", OR),
                    Map.entry("OR", AND),
                    Map.entry("IS NULL", IS_NOT_NULL),
                    Map.entry("IS NOT NULL", IS_NULL),
                    Map.entry("IS TRUE", IS_NOT_TRUE),
                    Map.entry("IS NOT TRUE", IS_TRUE),
                    Map.entry("IS FALSE", IS_NOT_FALSE),
                    Map.entry("IS NOT FALSE", IS_FALSE),
                    Map.entry("IS DISTINCT FROM", IS_NOT_DISTINCT_FROM),
                    Map.entry("IS NOT DISTINCT FROM", IS_DISTINCT_FROM),
                    Map.entry("IN", NOT_IN),
                    Map.entry("NOT IN", IN),
                    Map.entry("LIKE", NOT_LIKE),
                    Map.entry("NOT LIKE", LIKE));

    private record Change(SqlCall call, String words, UnaryOperator<SqlNode> change) {}

    private Mutants() {}

    /// Every change after which the rule still compiles, in the order of the text.
    static List<Mutant> of(RuleSchema schema, RuleSource source) {
        var changes = new ArrayList<Change>();
        try {
            RuleSchema.parse(Masked.of(source.sql().text()))
                    .accept(
                            new SqlBasicVisitor<@Nullable Void>() {
                                @Override
                                public @Nullable Void visit(SqlCall call) {
                                    super.visit(call);
                                    add(call, changes);
                                    return null;
                                }
                            });
        } catch (SqlParseException e) {
            throw new IllegalStateException("compiled and does not parse", e);
        }
        var mutants = new ArrayList<Mutant>();
        for (Change c : changes) {
            var compiled =
                    Compilation.compile(
                            schema, source, edits -> edits.addSame(c.call(), c.change()));
            if (compiled instanceof Checked.Good<CompiledRule>(CompiledRule rule, var _)) {
                SqlParserPos pos = c.call().getParserPosition();
                var place =
                        new Place.Text(source.sql().file(), pos.getLineNum(), pos.getColumnNum());
                mutants.add(new Mutant(place, c.words(), rule));
            }
        }
        return mutants.stream().sorted(Mutants::byPlace).toList();
    }

    private static int byPlace(Mutant a, Mutant b) {
        return a.place() instanceof Place.Text x && b.place() instanceof Place.Text y
                ? x.line() != y.line()
                        ? Integer.compare(x.line(), y.line())
                        : Integer.compare(x.column(), y.column())
                : 0;
    }

    private static void add(SqlCall call, List<Change> changes) {
        String name = call.getOperator().getName();
        if (call.getKind() == SqlKind.BETWEEN) {
            boolean isNegated = name.startsWith("NOT");
            between(
                    call,
                    "the lower bound became exclusive",
                    GREATER_THAN,
                    LESS_THAN_OR_EQUAL,
                    isNegated,
                    changes);
            between(
                    call,
                    "the upper bound became exclusive",
                    GREATER_THAN_OR_EQUAL,
                    LESS_THAN,
                    isNegated,
                    changes);
            return;
        }
        SqlOperator other = NEIGHBOUR.get(name);
        if (other != null) {
            changes.add(
                    new Change(
                            call,
                            "%s became %s: %s"
                                    .formatted(name, other.getName(), TypeCheck.shown(call)),
                            n ->
                                    other.createCall(
                                            n.getParserPosition(),
                                            ((SqlCall) n).getOperandList())));
        }
    }

    private static void between(
            SqlCall call,
            String words,
            SqlOperator lower,
            SqlOperator upper,
            boolean isNegated,
            List<Change> changes) {
        UnaryOperator<SqlNode> change =
                n -> {
                    SqlParserPos pos = n.getParserPosition();
                    List<SqlNode> o = ((SqlCall) n).getOperandList();
                    SqlNode both =
                            AND.createCall(
                                    pos,
                                    lower.createCall(pos, o.get(0), o.get(1)),
                                    upper.createCall(pos, o.get(0), o.get(2)));
                    return isNegated ? NOT.createCall(pos, both) : both;
                };
        changes.add(new Change(call, words + ": " + TypeCheck.shown(call), change));
    }
}
