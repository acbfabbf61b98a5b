package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/// Rewrites a validated statement so that every query in it also returns `_sources`, the base rows
/// that its row was made of. A row of a table is its own source; a join adds those of both sides;
/// an aggregate, DISTINCT, UNION and a windowed aggregate gather those of the group. Rows that are
/// only looked up by a subquery in WHERE or SELECT are no sources, nor are the rows that EXCEPT or
/// INTERSECT compares with.
final class Provenance {
    static final String SOURCES = "_sources";

    private static final SqlParserPos NOWHERE = SqlParserPos.ZERO;
    private static final SqlOperator CONCAT = function("list_concat");
    private static final SqlOperator FLATTEN = function("flatten");
    private static final SqlOperator LIST = function("list");
    private static final SqlOperator ROW = new BaseRow();
    private static final SqlOperator NONE = new NoRows();

    private final Set<String> tables = new TreeSet<>();

    private Provenance() {}

    static SqlNode of(SqlNode statement) {
        return new Provenance().query(statement, Set.of());
    }

    /// The tables whose rows are sources.
    static Set<String> tables(SqlNode statement) {
        var provenance = new Provenance();
        provenance.query(statement, Set.of());
        return provenance.tables;
    }

    private SqlNode query(SqlNode query, Set<String> ctes) {
        return switch (query) {
            case SqlWith with -> with(with, ctes);
            case SqlOrderBy ordered ->
                    new SqlOrderBy(
                            NOWHERE,
                            query(ordered.query, ctes),
                            ordered.orderList,
                            ordered.offset,
                            ordered.fetch);
            case SqlSelect select -> select(select, ctes);
            case SqlCall call when SqlKind.SET_QUERY.contains(call.getKind()) ->
                    setOperation(call, ctes);
            case SqlCall call when call.getKind() == SqlKind.VALUES -> values(call);
            default -> throw new IllegalStateException("no sources of a " + query.getKind());
        };
    }

    private SqlNode with(SqlWith with, Set<String> outer) {
        var ctes = new HashSet<>(outer);
        var items = new ArrayList<SqlNode>();
        for (SqlNode node : with.withList) {
            var item = (SqlWithItem) node;
            SqlNodeList columns = item.columnList;
            if (columns != null) {
                columns = columns.clone(NOWHERE);
                columns.add(name(SOURCES));
            }
            items.add(
                    new SqlWithItem(
                            NOWHERE, item.name, columns, query(item.query, ctes), item.recursive));
            ctes.add(item.name.getSimple());
        }
        return new SqlWith(NOWHERE, new SqlNodeList(items, NOWHERE), query(with.body, ctes));
    }

    private SqlNode select(SqlSelect select, Set<String> ctes) {
        var sources = new ArrayList<SqlNode>();
        SqlNode from = select.getFrom() == null ? null : from(select.getFrom(), ctes, sources);
        SqlNode own = sources.isEmpty() ? NONE.createCall(NOWHERE) : sources.getFirst();
        for (SqlNode next : sources.stream().skip(1).toList()) {
            own = CONCAT.createCall(NOWHERE, own, next);
        }
        SqlNode gathered = isAggregate(select) ? gathered(own) : windowed(own, select);
        var items = new ArrayList<>(select.getSelectList().getList());
        items.add(named(gathered, SOURCES));
        var rewritten =
                new SqlSelect(
                        NOWHERE,
                        null,
                        new SqlNodeList(items, NOWHERE),
                        from,
                        select.getWhere(),
                        select.getGroup(),
                        select.getHaving(),
                        select.getWindowList(),
                        select.getQualify(),
                        select.getFetch() == null && select.getOffset() == null
                                ? null
                                : select.getOrderList(),
                        select.getOffset(),
                        select.getFetch(),
                        null);
        return select.isDistinct() ? grouped(rewritten, Vocabulary.items(select)) : rewritten;
    }

    /// The item with the sources of its rows added to the list.
    private SqlNode from(SqlNode item, Set<String> ctes, List<SqlNode> sources) {
        return switch (item) {
            case SqlJoin join ->
                    new SqlJoin(
                            NOWHERE,
                            from(join.getLeft(), ctes, sources),
                            join.isNaturalNode(),
                            join.getJoinTypeNode(),
                            from(join.getRight(), ctes, sources),
                            join.getConditionTypeNode(),
                            join.getCondition());
            case SqlIdentifier id -> {
                sources.add(sources(id, id.names.getLast(), ctes));
                yield id;
            }
            case SqlCall call when call.getKind() == SqlKind.AS -> aliased(call, ctes, sources);
            default -> {
                // A query without an alias: nothing names its columns, but its rows count.
                String alias = "_unnamed" + sources.size();
                sources.add(column(alias));
                yield named(query(item, ctes), alias);
            }
        };
    }

    private SqlNode aliased(SqlCall call, Set<String> ctes, List<SqlNode> sources) {
        String alias = ((SqlIdentifier) call.operand(1)).getSimple();
        if (call.operand(0) instanceof SqlIdentifier id) {
            sources.add(sources(id, alias, ctes));
            return call;
        }
        var operands = new ArrayList<>(call.getOperandList());
        operands.set(0, query(operands.getFirst(), ctes));
        if (operands.size() > 2) {
            operands.add(name(SOURCES));
        }
        sources.add(column(alias));
        return SqlStdOperatorTable.AS.createCall(NOWHERE, operands);
    }

    private SqlNode sources(SqlIdentifier table, String alias, Set<String> ctes) {
        String name = table.names.getLast();
        if (ctes.contains(name)) {
            return column(alias);
        }
        tables.add(Masked.shown(name));
        return ROW.createCall(NOWHERE, name(alias), SqlLiteral.createCharString(name, NOWHERE));
    }

    private SqlNode setOperation(SqlCall call, Set<String> ctes) {
        List<SqlNode> items = Vocabulary.items(call);
        if (call.getKind() == SqlKind.UNION) {
            SqlNode both =
                    SqlStdOperatorTable.UNION_ALL.createCall(
                            NOWHERE,
                            call.getOperandList().stream().map(q -> query(q, ctes)).toList());
            return call.getOperator().equals(SqlStdOperatorTable.UNION_ALL)
                    ? both
                    : grouped(both, items);
        }
        return semi(query(call.operand(0), ctes), call, items);
    }

    /// The rows of a query that are also rows of another, each once, with the sources of the first.
    private static SqlNode semi(SqlNode query, SqlNode other, List<SqlNode> items) {
        SqlNode condition = SqlLiteral.createBoolean(true, NOWHERE);
        for (SqlNode item : items) {
            String column = Vocabulary.nameOf(item);
            condition =
                    SqlStdOperatorTable.AND.createCall(
                            NOWHERE,
                            condition,
                            SqlStdOperatorTable.IS_NOT_DISTINCT_FROM.createCall(
                                    NOWHERE, column("_rows", column), column("_kept", column)));
        }
        SqlNode exists =
                SqlStdOperatorTable.EXISTS.createCall(
                        NOWHERE,
                        plain(
                                List.of(SqlLiteral.createExactNumeric("1", NOWHERE)),
                                named(other, "_kept"),
                                condition,
                                null));
        return plain(outputs(items), named(query, "_rows"), exists, columns(items));
    }

    /// One row for each tuple of the items, with all their sources.
    private static SqlNode grouped(SqlNode query, List<SqlNode> items) {
        return plain(outputs(items), named(query, "_rows"), null, columns(items));
    }

    private static List<SqlNode> outputs(List<SqlNode> items) {
        var outputs = new ArrayList<SqlNode>(columns(items));
        outputs.add(named(gathered(column("_rows")), SOURCES));
        return outputs;
    }

    private static List<SqlNode> columns(List<SqlNode> items) {
        return items.stream().map(i -> (SqlNode) column("_rows", Vocabulary.nameOf(i))).toList();
    }

    private static SqlSelect plain(
            List<SqlNode> items,
            SqlNode from,
            @Nullable SqlNode where,
            @Nullable List<SqlNode> group) {
        return new SqlSelect(
                NOWHERE,
                null,
                new SqlNodeList(items, NOWHERE),
                from,
                where,
                group == null ? null : new SqlNodeList(group, NOWHERE),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SqlNode values(SqlCall values) {
        var rows = new ArrayList<SqlNode>();
        for (SqlNode row : values.getOperandList()) {
            var cells = new ArrayList<>(((SqlCall) row).getOperandList());
            cells.add(NONE.createCall(NOWHERE));
            rows.add(SqlStdOperatorTable.ROW.createCall(NOWHERE, cells));
        }
        return values.getOperator().createCall(NOWHERE, rows);
    }

    /// The sources of a row are also those of the rows that its windowed aggregates run over.
    private static SqlNode windowed(SqlNode own, SqlSelect select) {
        var sources = new ArrayList<SqlNode>(List.of(own));
        var seen = new HashSet<String>();
        select.getSelectList()
                .accept(
                        new SqlBasicVisitor<@Nullable Void>() {
                            @Override
                            public @Nullable Void visit(SqlCall call) {
                                if (call.isA(SqlKind.QUERY)) {
                                    return null;
                                }
                                if (call.getKind() == SqlKind.OVER
                                        && seen.add(call.operand(1).toString())) {
                                    sources.add(over(own, call.operand(1)));
                                }
                                return super.visit(call);
                            }
                        });
        SqlNode all = sources.getFirst();
        for (SqlNode next : sources.stream().skip(1).toList()) {
            all = CONCAT.createCall(NOWHERE, all, next);
        }
        return all;
    }

    private static SqlNode over(SqlNode own, SqlNode window) {
        SqlNode whole =
                window instanceof SqlWindow w
                        ? SqlWindow.create(
                                null,
                                w.getRefName(),
                                w.getPartitionList(),
                                w.getOrderList(),
                                SqlLiteral.createBoolean(false, NOWHERE),
                                null,
                                null,
                                null,
                                SqlWindow.createExcludeNoOthers(NOWHERE),
                                NOWHERE)
                        : window;
        return FLATTEN.createCall(
                NOWHERE,
                SqlStdOperatorTable.OVER.createCall(NOWHERE, LIST.createCall(NOWHERE, own), whole));
    }

    private static SqlNode gathered(SqlNode sources) {
        return FLATTEN.createCall(NOWHERE, LIST.createCall(NOWHERE, sources));
    }

    private static boolean isAggregate(SqlSelect select) {
        if (select.getGroup() != null || select.getHaving() != null) {
            return true;
        }
        boolean[] found = {false};
        select.getSelectList()
                .accept(
                        new SqlBasicVisitor<@Nullable Void>() {
                            @Override
                            public @Nullable Void visit(SqlCall call) {
                                if (call.getKind() == SqlKind.OVER || call.isA(SqlKind.QUERY)) {
                                    return null;
                                }
                                found[0] |= call.getOperator() instanceof SqlAggFunction;
                                return super.visit(call);
                            }
                        });
        return found[0];
    }

    private static SqlNode named(SqlNode node, String name) {
        return SqlStdOperatorTable.AS.createCall(NOWHERE, node, name(name));
    }

    private static SqlIdentifier name(String name) {
        return new SqlIdentifier(name, NOWHERE);
    }

    private static SqlIdentifier column(String alias) {
        return column(alias, SOURCES);
    }

    private static SqlIdentifier column(String alias, String column) {
        return new SqlIdentifier(List.of(alias, column), NOWHERE);
    }

    private static SqlFunction function(String name) {
        return new SqlFunction(
                name,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.ARG0,
                null,
                null,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    /// The list of one row of a table: of none where an outer join found no row, and of none for a
    /// reference table, whose rows nobody submitted.
    private static final class BaseRow extends SqlFunction {
        BaseRow() {
            super(
                    "base_row",
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.ARG0,
                    null,
                    null,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION);
        }

        @Override
        public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
            String alias = '"' + Masked.shown(((SqlIdentifier) call.operand(0)).getSimple()) + '"';
            String table = Masked.shown(((SqlLiteral) call.operand(1)).getValueAs(String.class));
            writer.print(
                    """
                    CASE WHEN %1$s."_submission" IS NULL THEN %2$s \
                    ELSE [{'dataset': '%3$s', 'submission': %1$s."_submission", \
                    'line': %1$s."_line"}] END\
                    """
                            .formatted(alias, EMPTY, table));
            writer.setNeedWhitespace(true);
        }
    }

    static final String EMPTY =
            "CAST([] AS STRUCT(dataset VARCHAR, submission BIGINT, line BIGINT)[])";

    private static final class NoRows extends SqlFunction {
        NoRows() {
            super(
                    "no_rows",
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.BOOLEAN,
                    null,
                    null,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION);
        }

        @Override
        public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
            writer.print(EMPTY);
            writer.setNeedWhitespace(true);
        }
    }
}
