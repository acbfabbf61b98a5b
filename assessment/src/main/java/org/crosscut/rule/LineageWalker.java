package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;

/// Follows every column of a relation to the tables, through filters, aggregates, windows and
/// subqueries. Calcite's own column origins lose several of these. A node that it does not know is
/// an error, never skipped.
final class LineageWalker {
    private final Map<CorrelationId, Step> correlated = new HashMap<>();
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> counted = new TreeSet<>();

    private record Step(List<Set<ColumnRef>> outputs, Set<ColumnRef> filters) {}

    static Lineage of(RelNode relation) {
        var walker = new LineageWalker();
        Step step = walker.walk(relation);
        return new Lineage(
                step.outputs(),
                CellWalker.of(relation),
                step.filters(),
                walker.tables,
                walker.counted);
    }

    private Step walk(RelNode node) {
        return switch (node) {
            case TableScan scan -> scan(scan);
            case Values values -> constants(values.getRowType().getFieldCount());
            case Project project -> project(project);
            case Filter filter -> filter(filter);
            case Join join -> join(join);
            case Aggregate aggregate -> aggregate(aggregate);
            case SetOp operation -> setOperation(operation);
            case Sort sort -> sort(sort);
            default ->
                    throw new IllegalStateException("no lineage through " + node.getRelTypeName());
        };
    }

    private Step scan(TableScan scan) {
        String table = Masked.shown(scan.getTable().getQualifiedName().getLast());
        tables.add(table);
        var outputs = new ArrayList<Set<ColumnRef>>();
        scan.getRowType()
                .getFieldNames()
                .forEach(column -> outputs.add(Set.of(new ColumnRef(table, column))));
        return new Step(outputs, Set.of());
    }

    private static Step constants(int columns) {
        var outputs = new ArrayList<Set<ColumnRef>>();
        for (int i = 0; i < columns; i++) {
            outputs.add(Set.of());
        }
        return new Step(outputs, Set.of());
    }

    private Step project(Project project) {
        Step in = walk(project.getInput());
        project.getVariablesSet().forEach(id -> correlated.put(id, in));
        var outputs = new ArrayList<Set<ColumnRef>>();
        project.getProjects().forEach(p -> outputs.add(refs(p, in, project)));
        return new Step(outputs, in.filters());
    }

    private Step filter(Filter filter) {
        Step in = walk(filter.getInput());
        filter.getVariablesSet().forEach(id -> correlated.put(id, in));
        return new Step(in.outputs(), union(in.filters(), refs(filter.getCondition(), in, filter)));
    }

    private Step join(Join join) {
        Step left = walk(join.getLeft());
        Step right = walk(join.getRight());
        var outputs = new ArrayList<>(left.outputs());
        if (join.getJoinType().projectsRight()) {
            outputs.addAll(right.outputs());
        }
        var both = new ArrayList<>(left.outputs());
        both.addAll(right.outputs());
        Step in = new Step(both, union(left.filters(), right.filters()));
        join.getVariablesSet().forEach(id -> correlated.put(id, in));
        return new Step(outputs, union(in.filters(), refs(join.getCondition(), in, join)));
    }

    private Step aggregate(Aggregate aggregate) {
        Step in = walk(aggregate.getInput());
        var outputs = new ArrayList<Set<ColumnRef>>();
        var filters = new TreeSet<>(in.filters());
        for (int key : aggregate.getGroupSet()) {
            outputs.add(in.outputs().get(key));
            filters.addAll(in.outputs().get(key));
        }
        for (AggregateCall call : aggregate.getAggCallList()) {
            if (call.getArgList().isEmpty()) {
                counted.addAll(tablesOf(aggregate));
            }
            var refs = new TreeSet<ColumnRef>();
            call.getArgList().forEach(i -> refs.addAll(in.outputs().get(i)));
            if (call.hasFilter()) {
                refs.addAll(in.outputs().get(call.filterArg));
            }
            if (call.distinctKeys != null) {
                call.distinctKeys.forEach(i -> refs.addAll(in.outputs().get(i)));
            }
            refs.addAll(keys(call.getCollation(), in));
            call.rexList.forEach(e -> refs.addAll(refs(e, in, aggregate)));
            outputs.add(refs);
        }
        return new Step(outputs, filters);
    }

    private Step setOperation(SetOp operation) {
        var outputs = new ArrayList<Set<ColumnRef>>();
        var filters = new TreeSet<ColumnRef>();
        for (RelNode input : operation.getInputs()) {
            Step in = walk(input);
            for (int i = 0; i < in.outputs().size(); i++) {
                if (outputs.size() <= i) {
                    outputs.add(new TreeSet<>());
                }
                outputs.get(i).addAll(in.outputs().get(i));
            }
            filters.addAll(in.filters());
        }
        if (!(operation instanceof Union) || !operation.all) {
            outputs.forEach(filters::addAll);
        }
        return new Step(outputs, filters);
    }

    private Step sort(Sort sort) {
        Step in = walk(sort.getInput());
        boolean cuts = sort.fetch != null || sort.offset != null;
        return new Step(
                in.outputs(),
                cuts ? union(in.filters(), keys(sort.getCollation(), in)) : in.filters());
    }

    private static Set<ColumnRef> keys(RelCollation collation, Step in) {
        var refs = new TreeSet<ColumnRef>();
        collation
                .getFieldCollations()
                .forEach(k -> refs.addAll(in.outputs().get(k.getFieldIndex())));
        return refs;
    }

    private Set<ColumnRef> refs(RexNode expression, Step in, RelNode node) {
        var refs = new TreeSet<ColumnRef>();
        expression.accept(
                new RexVisitorImpl<Void>(true) {
                    @Override
                    public Void visitInputRef(RexInputRef ref) {
                        refs.addAll(in.outputs().get(ref.getIndex()));
                        return super.visitInputRef(ref);
                    }

                    @Override
                    public Void visitOver(RexOver over) {
                        if (over.getOperands().isEmpty()) {
                            counted.addAll(tablesOf(node));
                        }
                        return super.visitOver(over);
                    }

                    @Override
                    public Void visitFieldAccess(RexFieldAccess access) {
                        if (access.getReferenceExpr() instanceof RexCorrelVariable variable) {
                            refs.addAll(outer(variable).get(access.getField().getIndex()));
                        }
                        return super.visitFieldAccess(access);
                    }

                    @Override
                    public Void visitSubQuery(RexSubQuery query) {
                        Step inner = walk(query.rel);
                        // Calcite puts all columns in the place of what an EXISTS selects.
                        if (query.getKind() == SqlKind.EXISTS) {
                            counted.addAll(tablesOf(query.rel));
                        } else {
                            inner.outputs().forEach(refs::addAll);
                        }
                        refs.addAll(inner.filters());
                        return super.visitSubQuery(query);
                    }
                });
        return refs;
    }

    private static Set<String> tablesOf(RelNode node) {
        var below = new TreeSet<String>();
        if (node instanceof TableScan scan) {
            below.add(Masked.shown(scan.getTable().getQualifiedName().getLast()));
        }
        node.getInputs().forEach(input -> below.addAll(tablesOf(input)));
        return below;
    }

    private List<Set<ColumnRef>> outer(RexCorrelVariable variable) {
        Step step = correlated.get(variable.id);
        if (step == null) {
            throw new IllegalStateException("no outer query for " + variable);
        }
        return step.outputs();
    }

    private static Set<ColumnRef> union(Set<ColumnRef> a, Set<ColumnRef> b) {
        var both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }
}
