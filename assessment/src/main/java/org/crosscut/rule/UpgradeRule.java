package org.crosscut.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Upgrade;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// A dataset's SELECT over a former version of itself, parsed and typed like every rule against the
/// columns that the table had then, and compared with those that it has now. It looks at one row at
/// a time, so that every row keeps its line.
public final class UpgradeRule {
    private final Upgrade upgrade;
    private final CompiledRule rule;

    private UpgradeRule(Upgrade upgrade, CompiledRule rule) {
        this.upgrade = upgrade;
        this.rule = rule;
    }

    /// Everything that is wrong with a dataset's upgrades.
    static List<Diagnostic> problems(Dataset dataset) {
        return dataset.upgrades().stream()
                .flatMap(u -> of(dataset, u).problems().stream())
                .toList();
    }

    /// The upgrade ready to run, or everything that is wrong with it.
    public static Checked<UpgradeRule> of(Dataset dataset, Upgrade upgrade) {
        var then =
                new TableShape(
                        dataset.table(),
                        upgrade.columns().stream().map(UpgradeRule::shape).toList());
        return switch (new RuleCompiler(List.of(then))
                .compile(new RuleSource(upgrade.sql(), Map.of()))) {
            case Checked.Bad<CompiledRule>(var problems) -> new Checked.Bad<>(problems);
            case Checked.Good<CompiledRule>(CompiledRule rule, var told) -> {
                var problems = new ArrayList<>(told);
                problems.addAll(contract(dataset, rule, Shapes.classifications(List.of(then))));
                yield Checked.of(new UpgradeRule(upgrade, rule), problems);
            }
        };
    }

    private static ColumnShape shape(Column column) {
        return new ColumnShape(
                column.name(), column.type(), !column.required(), column.classification());
    }

    private static List<Diagnostic> contract(
            Dataset dataset, CompiledRule rule, Map<ColumnRef, Classification> secrecy) {
        var problems = new ArrayList<Diagnostic>();
        var sql = new SqlPlace(rule.source().sql());
        if (!rule.isRowByRow() || !rule.parameters().isEmpty()) {
            problems.add(Diagnostic.of(ContractCode.UPGRADE_BY_ROW, sql.select()));
        }
        var outputs = new LinkedHashMap<String, OutputColumn>();
        rule.outputs().forEach(o -> outputs.put(o.name(), o));
        for (Column column : dataset.columns()) {
            OutputColumn output = outputs.remove(column.name());
            if (output == null) {
                problems.add(column(sql.select(), "missing", column.name(), ""));
            } else if (!output.type().equals(column.type())) {
                problems.add(
                        column(
                                sql.output(output.name()),
                                "type",
                                output.name() + " " + output.type().word(),
                                column.type().word()));
            } else if (secrecy(output, secrecy).compareTo(column.classification()) > 0) {
                problems.add(
                        column(
                                sql.output(output.name()),
                                "secret",
                                output.name(),
                                secrecy(output, secrecy).word()));
            }
        }
        for (String name : outputs.keySet()) {
            problems.add(column(sql.output(name), "unknown", name, ""));
        }
        return problems;
    }

    private static Diagnostic column(Place place, String what, String name, String wanted) {
        return Diagnostic.of(ContractCode.UPGRADE_COLUMN, place, what, name, "wanted", wanted);
    }

    private static Classification secrecy(
            OutputColumn output, Map<ColumnRef, Classification> secrecy) {
        return Classification.highest(
                output.sources().stream()
                        .map(r -> secrecy.getOrDefault(r, Classification.PUBLIC))
                        .toList());
    }

    public Upgrade upgrade() {
        return upgrade;
    }

    /// SQL for DuckDB over a table of the dataset's name with the former columns and `_line`, which
    /// comes out last.
    ///
    /// @param columns of the dataset, in the order wanted
    public String sql(List<Column> columns) {
        String names =
                columns.stream().map(c -> '"' + c.name() + "\", ").collect(Collectors.joining());
        return "SELECT " + names + "\"_line\" FROM (" + rule.rowSql("_line") + ") AS upgraded";
    }

    /// The name under which a former column lies in a file: its own or, where the dataset has
    /// renamed it since, one that it had.
    ///
    /// @param held the file's columns
    /// @return null if the file does not have it
    public static @Nullable String held(Dataset dataset, Column former, List<String> held) {
        if (held.contains(former.name())) {
            return former.name();
        }
        return dataset.columns().stream()
                .filter(c -> c.name().equals(former.name()))
                .flatMap(c -> c.formerly().stream())
                .filter(held::contains)
                .findFirst()
                .orElse(null);
    }
}
