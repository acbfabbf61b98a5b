package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/// Finds the columns of a relation that are cells of a table, unchanged and of a row that is there.
/// What it does not know is no cell.
final class CellWalker {
    private CellWalker() {}

    static List<@Nullable ColumnRef> of(RelNode node) {
        return switch (node) {
            case TableScan scan -> scan(scan);
            case Project project -> project(project);
            case Filter filter -> of(filter.getInput());
            case Sort sort -> of(sort.getInput());
            case Join join -> join(join);
            case Aggregate aggregate -> aggregate(aggregate);
            default -> none(node.getRowType().getFieldCount());
        };
    }

    private static List<@Nullable ColumnRef> scan(TableScan scan) {
        String table = Masked.shown(scan.getTable().getQualifiedName().getLast());
        var cells = new ArrayList<@Nullable ColumnRef>();
        scan.getRowType()
                .getFieldNames()
                .forEach(column -> cells.add(new ColumnRef(table, column)));
        return cells;
    }

    private static List<@Nullable ColumnRef> project(Project project) {
        List<@Nullable ColumnRef> in = of(project.getInput());
        var cells = new ArrayList<@Nullable ColumnRef>();
        project.getProjects().forEach(p -> cells.add(cell(p, in)));
        return cells;
    }

    private static @Nullable ColumnRef cell(RexNode expression, List<@Nullable ColumnRef> in) {
        return expression instanceof RexInputRef ref ? in.get(ref.getIndex()) : null;
    }

    private static List<@Nullable ColumnRef> join(Join join) {
        int right = join.getRight().getRowType().getFieldCount();
        int left = join.getLeft().getRowType().getFieldCount();
        var cells = new ArrayList<@Nullable ColumnRef>();
        cells.addAll(join.getJoinType().generatesNullsOnLeft() ? none(left) : of(join.getLeft()));
        if (join.getJoinType().projectsRight()) {
            cells.addAll(
                    join.getJoinType().generatesNullsOnRight() ? none(right) : of(join.getRight()));
        }
        return cells;
    }

    private static List<@Nullable ColumnRef> aggregate(Aggregate aggregate) {
        List<@Nullable ColumnRef> in = of(aggregate.getInput());
        var cells = new ArrayList<@Nullable ColumnRef>();
        boolean everyKeyStays = aggregate.getGroupType() == Aggregate.Group.SIMPLE;
        for (int key : aggregate.getGroupSet()) {
            cells.add(everyKeyStays ? in.get(key) : null);
        }
        aggregate.getAggCallList().forEach(call -> cells.add(null));
        return cells;
    }

    private static List<@Nullable ColumnRef> none(int columns) {
        var cells = new ArrayList<@Nullable ColumnRef>();
        for (int i = 0; i < columns; i++) {
            cells.add(null);
        }
        return cells;
    }
}
