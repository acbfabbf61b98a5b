package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.TableView;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Checks that a compiled rule returns what its YAML promises.
final class RuleContract {
    private static final List<String> LAST =
            List.of("applies", "compliant", "reason", "reason_until");

    private final CompiledRule rule;
    private final Origin origin;
    private final SqlPlace sql;
    private final Map<String, OutputColumn> outputs;
    private final List<Diagnostic> problems = new ArrayList<>();

    RuleContract(CompiledRule rule, Origin origin) {
        this.rule = rule;
        this.origin = origin;
        this.sql = new SqlPlace(rule.source().sql());
        this.outputs =
                rule.outputs().stream().collect(Collectors.toMap(OutputColumn::name, o -> o));
    }

    /// @param subjects the columns of the subjects by name
    List<Diagnostic> check(
            Control control,
            Map<String, ColumnShape> subjects,
            Map<ColumnRef, Classification> secrecy) {
        for (String key : control.key()) {
            ColumnShape subject = subjects.get(key);
            if (subject != null) { // else the key itself is wrong, which is reported with the YAML
                checkKey(key, subject.type(), "");
            }
        }
        checkOutput("applies", ColumnType.BOOLEAN, sql.select());
        checkOutput("compliant", ColumnType.BOOLEAN, sql.select());
        checkReason(control);
        if (outputs.containsKey("applies") && outputs.containsKey("compliant")) {
            checkOrder(control.key());
        }
        checkNamed("entity", control.entity());
        checkNamed("period", control.period());
        checkShown(control.columns(), false);
        checkWorst(control.worst());
        checkClassification(control.classification(), secrecy);
        return problems;
    }

    List<Diagnostic> check(Indicator indicator, Map<ColumnRef, Classification> secrecy) {
        indicator.key().forEach(key -> checkKey(key, null, indicator.value()));
        OutputColumn value = outputs.get(indicator.value());
        if (value == null) {
            unknown(indicator.value(), origin.at("/value"));
        } else if (!value.type().isNumber()) {
            add(
                    ContractCode.VALUE_NOT_NUMERIC,
                    sql.output(value.name()),
                    "name",
                    value.name(),
                    "type",
                    value.type().word());
        }
        checkShown(indicator.columns(), false);
        checkClassification(indicator.classification(), secrecy);
        return problems;
    }

    List<Diagnostic> check(TableView table, Map<ColumnRef, Classification> secrecy) {
        checkNamed("entity", table.entity());
        checkNamed("emphasis", table.emphasis());
        OutputColumn emphasis = outputs.get(table.emphasis());
        if (emphasis != null) {
            checkType(emphasis, ColumnType.BOOLEAN);
        }
        checkShown(table.columns(), true);
        if (!sql.isOrdered()) {
            add(ContractCode.UNORDERED_TABLE, sql.select());
        }
        checkClassification(table.classification(), secrecy);
        return problems;
    }

    /// @param value the value column of an indicator; empty for a control
    private void checkKey(String key, @Nullable ColumnType type, String value) {
        OutputColumn output = outputs.get(key);
        if (output == null) {
            missing(key, type == null ? "" : type.word(), sql.select(), value);
            return;
        }
        if (type != null) {
            checkType(output, type);
        }
        if (output.nullable()) {
            add(ContractCode.NULLABLE_KEY, sql.output(key), "name", key);
        }
    }

    private void checkOutput(String name, ColumnType type, Place place) {
        OutputColumn output = outputs.get(name);
        if (output == null) {
            missing(name, type.word(), place, "");
        } else {
            checkType(output, type);
        }
    }

    private void checkType(OutputColumn output, ColumnType type) {
        if (!output.type().equals(type)) {
            add(
                    ContractCode.WRONG_OUTPUT_TYPE,
                    sql.output(output.name()),
                    "name",
                    output.name(),
                    "type",
                    output.type().word(),
                    "wanted",
                    type.word());
        }
    }

    private void checkWorst(Control.@Nullable Worst worst) {
        if (worst == null) {
            return;
        }
        checkNamed("worst/column", worst.column());
        OutputColumn output = outputs.get(worst.column());
        boolean ofDates = worst.first().isOfDates();
        if (output == null
                || (ofDates ? output.type().equals(ColumnType.DATE) : output.type().isNumber())) {
            return;
        }
        add(
                ContractCode.WRONG_OUTPUT_TYPE,
                origin.at("/worst/column"),
                "name",
                output.name(),
                "type",
                output.type().word(),
                "wanted",
                ofDates ? ColumnType.DATE.word() : "integer, decimal");
    }

    private void checkReason(Control control) {
        boolean hasReason = outputs.containsKey("reason");
        if (hasReason) {
            checkOutput("reason", ColumnType.TEXT, sql.select());
        }
        if (outputs.containsKey("reason_until")) {
            checkOutput("reason_until", ColumnType.DATE, sql.select());
            if (!hasReason) {
                missing("reason", "text", sql.output("reason_until"), "");
            }
        }
        if (hasReason && control.acceptedBy().isEmpty()) {
            add(ContractCode.REASON_WITHOUT_OFFICE, sql.output("reason"));
        }
        if (!hasReason && !control.acceptedBy().isEmpty()) {
            add(ContractCode.OFFICE_WITHOUT_REASON, origin.at("/accepted_by"));
        }
    }

    /// Keys first, then evidence, then what decides.
    private void checkOrder(List<String> key) {
        List<String> names = rule.outputs().stream().map(OutputColumn::name).toList();
        List<String> wanted =
                Stream.of(
                                key.stream().filter(names::contains),
                                names.stream().filter(n -> !key.contains(n) && !LAST.contains(n)),
                                LAST.stream().filter(names::contains))
                        .flatMap(s -> s)
                        .toList();
        for (int i = 0; i < Math.min(names.size(), wanted.size()); i++) {
            if (!names.get(i).equals(wanted.get(i))) {
                add(
                        ContractCode.OUTPUT_ORDER,
                        sql.output(names.get(i)),
                        "found",
                        names.get(i),
                        "wanted",
                        wanted.get(i),
                        "order",
                        String.join(", ", wanted));
                return;
            }
        }
    }

    private void checkNamed(String property, String name) {
        if (!name.isEmpty() && !outputs.containsKey(name)) {
            unknown(name, origin.at("/" + property));
        }
    }

    private void checkShown(List<Shown> columns, boolean isList) {
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            if (!outputs.containsKey(name)) {
                unknown(name, origin.at("/columns/" + (isList ? i + "/name" : name)));
            }
        }
    }

    private void checkClassification(
            Classification declared, Map<ColumnRef, Classification> secrecy) {
        var used = new TreeSet<ColumnRef>(rule.filters());
        rule.outputs().forEach(o -> used.addAll(o.sources()));
        Classification needed =
                Classification.highest(
                        Stream.concat(
                                        Stream.of(rule.classification()),
                                        used.stream().map(c -> secrecy(c, secrecy)))
                                .toList());
        if (needed.compareTo(declared) <= 0) {
            return;
        }
        String columns =
                used.stream()
                        .filter(c -> secrecy(c, secrecy) == needed)
                        .map(c -> c.table() + "." + c.column())
                        .collect(Collectors.joining(", "));
        add(
                ContractCode.CLASSIFICATION_TOO_LOW,
                origin.at("/classification"),
                "declared",
                declared.word(),
                "needed",
                needed.word(),
                "columns",
                columns);
    }

    private static Classification secrecy(
            ColumnRef column, Map<ColumnRef, Classification> secrecy) {
        return secrecy.getOrDefault(column, Classification.PUBLIC);
    }

    private void missing(String name, String type, Place place, String value) {
        add(
                ContractCode.MISSING_OUTPUT,
                place,
                "name",
                name,
                "type",
                type,
                "control",
                value.isEmpty() ? "yes" : "",
                "indicator",
                value,
                "nearest",
                Nearest.to(name, outputs.keySet()),
                "known",
                Nearest.list(name, outputs.keySet()));
    }

    private void unknown(String name, Place place) {
        add(
                ContractCode.UNKNOWN_OUTPUT,
                place,
                "name",
                name,
                "nearest",
                Nearest.to(name, outputs.keySet()),
                "known",
                Nearest.list(name, outputs.keySet()));
    }

    private void add(ContractCode code, Place place, String... facts) {
        problems.add(Diagnostic.of(code, place, facts));
    }
}
