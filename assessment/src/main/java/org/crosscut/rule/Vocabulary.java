package org.crosscut.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/// The names that an author could have meant: tables, aliases and their columns.
final class Vocabulary extends SqlBasicVisitor<@Nullable Void> {
    private final Map<String, TableShape> tables;
    private final Map<String, Set<String>> named = new LinkedHashMap<>();
    private final List<Query> queries = new ArrayList<>();
    private final List<SqlIdentifier> scans = new ArrayList<>();

    /// The columns of each alias in one SELECT.
    private record Query(SqlParserPos pos, Map<String, Set<String>> columns) {
        boolean surrounds(SqlParserPos place) {
            return Mending.covers(pos, place);
        }
    }

    Vocabulary(Map<String, TableShape> tables, SqlNode statement) {
        this.tables = tables;
        statement.accept(this);
    }

    /// Tables that may stand in FROM.
    Set<String> tables() {
        var all = new TreeSet<>(tables.keySet());
        all.addAll(named.keySet());
        return all;
    }

    /// Names that may stand before a column's name at that place.
    Set<String> aliases(SqlParserPos place) {
        var all = new LinkedHashSet<String>();
        around(place).forEach(q -> all.addAll(q.columns().keySet()));
        return all;
    }

    /// The columns of an alias at that place; of all aliases there if it is empty or unknown.
    Set<String> columns(String alias, SqlParserPos place) {
        var all = new TreeSet<String>();
        for (Query query : around(place)) {
            Set<String> known = query.columns().get(alias);
            if (known != null) {
                return known;
            }
            query.columns().values().forEach(all::addAll);
        }
        return all;
    }

    /// The queries in which the place lies, the innermost first.
    private List<Query> around(SqlParserPos place) {
        List<Query> around = queries.reversed().stream().filter(q -> q.surrounds(place)).toList();
        // ORDER BY stands behind the query that it orders.
        return around.isEmpty() ? queries : around;
    }

    /// Whether a table's name in FROM stands there.
    boolean isTableAt(SqlParserPos pos) {
        return scans.stream().anyMatch(s -> s.getParserPosition().equals(pos));
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlWithItem item) {
            named.put(
                    item.name.getSimple(),
                    item.columnList == null ? outputs(item.query) : texts(item.columnList));
        }
        if (call instanceof SqlSelect select && select.getFrom() != null) {
            var columns = new LinkedHashMap<String, Set<String>>();
            queries.add(new Query(select.getParserPosition(), columns));
            from(select.getFrom(), columns);
        }
        return super.visit(call);
    }

    private void from(SqlNode item, Map<String, Set<String>> columns) {
        switch (item) {
            case SqlJoin join -> {
                from(join.getLeft(), columns);
                from(join.getRight(), columns);
            }
            case SqlIdentifier table -> source(table, table.names.getLast(), columns);
            case SqlCall call when call.getKind() == SqlKind.AS -> {
                String alias = ((SqlIdentifier) call.operand(1)).getSimple();
                if (call.operand(0) instanceof SqlIdentifier table) {
                    source(table, alias, columns);
                } else if (call.operandCount() > 2) {
                    var names = new LinkedHashSet<String>();
                    call.getOperandList().stream().skip(2).forEach(n -> names.add(n.toString()));
                    columns.put(alias, names);
                } else {
                    columns.put(alias, outputs(call.operand(0)));
                }
            }
            default -> {
                // Without an alias none of its columns can be named.
            }
        }
    }

    private void source(SqlIdentifier table, String alias, Map<String, Set<String>> columns) {
        scans.add(table);
        String name = Masked.shown(table.names.getLast());
        TableShape shape = tables.get(name);
        var names = new LinkedHashSet<String>();
        if (named.containsKey(name)) {
            names.addAll(named.get(name));
        } else if (shape != null) {
            shape.columns().forEach(c -> names.add(c.name()));
        }
        columns.put(alias, names);
    }

    private static Set<String> texts(SqlNodeList list) {
        var names = new LinkedHashSet<String>();
        list.forEach(n -> names.add(n.toString()));
        return names;
    }

    /// The names of a query's columns; unnamed ones are left out.
    static Set<String> outputs(SqlNode query) {
        var names = new LinkedHashSet<String>();
        items(query).forEach(i -> names.add(nameOf(i)));
        names.remove("");
        return names;
    }

    /// The select list that names a query's columns; empty for VALUES.
    static List<SqlNode> items(SqlNode query) {
        return switch (query) {
            case SqlSelect select -> List.copyOf(select.getSelectList().getList());
            case SqlOrderBy ordered -> items(ordered.query);
            case SqlWith with -> items(with.body);
            case SqlCall call when SqlKind.SET_QUERY.contains(call.getKind()) ->
                    items(call.operand(0));
            default -> List.of();
        };
    }

    /// The name of an item of a select list, empty if it has none.
    static String nameOf(SqlNode item) {
        if (item instanceof SqlIdentifier id) {
            return id.isStar() ? "" : id.names.getLast();
        }
        return item.getKind() == SqlKind.AS
                ? ((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple()
                : "";
    }
}
