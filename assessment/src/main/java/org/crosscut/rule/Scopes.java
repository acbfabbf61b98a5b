package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/// What the names of a validated statement stand for, followed through CTEs and derived tables to
/// the expressions behind them.
final class Scopes {
    /// Where columns come from.
    sealed interface Source {
        record Table(String name) implements Source {}

        /// @param columns names given after the alias; empty if the query's own hold
        record Query(SqlNode query, List<String> columns, Scope within) implements Source {}
    }

    /// The names that hold inside one query.
    record Scope(Map<String, Source> sources, Map<String, Source> ctes, @Nullable Scope outer) {
        static final Scope NONE = new Scope(Map.of(), Map.of(), null);

        @Nullable Source source(String alias) {
            Source own = sources.get(alias);
            return own != null || outer == null ? own : outer.source(alias);
        }
    }

    /// An expression and the names that hold in it.
    record Meaning(SqlNode expression, Scope scope) {}

    private Scopes() {}

    /// The scope inside a WITH, which its body sees.
    static Scope of(SqlWith with, Scope outer) {
        Scope scope = outer;
        for (SqlNode node : with.withList) {
            scope = with((SqlWithItem) node, scope);
        }
        return scope;
    }

    /// The scope with one more CTE.
    static Scope with(SqlWithItem item, Scope scope) {
        var columns = new ArrayList<String>();
        if (item.columnList != null) {
            item.columnList.forEach(c -> columns.add(c.toString()));
        }
        var ctes = new HashMap<>(scope.ctes());
        ctes.put(item.name.getSimple(), new Source.Query(item.query, columns, scope));
        return new Scope(scope.sources(), ctes, scope.outer());
    }

    /// The scope in which a query's expressions stand.
    static Scope of(SqlSelect select, Scope outer) {
        var sources = new HashMap<String, Source>();
        if (select.getFrom() != null) {
            from(select.getFrom(), outer, sources);
        }
        return new Scope(sources, outer.ctes(), outer);
    }

    private static void from(SqlNode item, Scope outer, Map<String, Source> sources) {
        switch (item) {
            case SqlJoin join -> {
                from(join.getLeft(), outer, sources);
                from(join.getRight(), outer, sources);
            }
            case SqlIdentifier id -> sources.put(id.names.getLast(), named(id, outer));
            case SqlCall call when call.getKind() == SqlKind.AS -> {
                String alias = ((SqlIdentifier) call.operand(1)).getSimple();
                var columns = new ArrayList<String>();
                call.getOperandList().stream().skip(2).forEach(c -> columns.add(c.toString()));
                sources.put(
                        alias,
                        call.operand(0) instanceof SqlIdentifier id
                                ? named(id, outer)
                                : new Source.Query(call.operand(0), columns, outer));
            }
            default -> {
                // Without an alias none of its columns can be named.
            }
        }
    }

    private static Source named(SqlIdentifier id, Scope scope) {
        String name = id.names.getLast();
        Source cte = scope.ctes().get(name);
        return cte == null ? new Source.Table(Masked.shown(name)) : cte;
    }

    /// The expressions that a column of a query stands for, one for each query of a set operation;
    /// empty for a column of a table.
    static List<Meaning> meanings(SqlIdentifier id, Scope scope) {
        if (id.names.size() != 2
                || !(scope.source(id.names.get(0)) instanceof Source.Query source)) {
            return List.of();
        }
        List<SqlNode> items = Vocabulary.items(source.query());
        String name = id.names.get(1);
        int index = source.columns().indexOf(name);
        for (int i = 0; index < 0 && i < items.size(); i++) {
            if (Vocabulary.nameOf(items.get(i)).equals(name)) {
                index = i;
            }
        }
        var meanings = new ArrayList<Meaning>();
        if (index >= 0) {
            collect(source.query(), index, source.within(), meanings);
        }
        return meanings;
    }

    /// The expressions of the column at the index.
    static void collect(SqlNode query, int index, Scope outer, List<Meaning> meanings) {
        switch (query) {
            case SqlSelect select ->
                    meanings.add(
                            new Meaning(
                                    bare(select.getSelectList().get(index)), of(select, outer)));
            case SqlOrderBy ordered -> collect(ordered.query, index, outer, meanings);
            case SqlWith with -> collect(with.body, index, of(with, outer), meanings);
            case SqlCall call when call.getKind() == SqlKind.VALUES ->
                    call.getOperandList()
                            .forEach(row ->
                                    meanings.add(
                                            new Meaning(((SqlCall) row).operand(index), outer)));
            case SqlCall call when SqlKind.SET_QUERY.contains(call.getKind()) ->
                    call.getOperandList().forEach(q -> collect(q, index, outer, meanings));
            default -> throw new IllegalStateException("no columns of a " + query.getKind());
        }
    }

    /// An item without its alias.
    static SqlNode bare(SqlNode item) {
        return item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
    }
}
