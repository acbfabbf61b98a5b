package org.crosscut.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.TableView;
import org.crosscut.language.Language;
import org.crosscut.section.SectionBlock;

/// A catalogue whose every rule compiled and keeps its contract.
///
/// @param shapes the tables that rules may read
/// @param controls the rule of each control, by its identity
/// @param subjects the query of each control that builds its subjects, by the control's identity
/// @param indicators the rule of each indicator, by its identity
/// @param tables the rule of each table, by its identity
/// @param blocks of each topic's section, by the topic's name
public record CompiledCatalogue(
        Catalogue catalogue,
        List<TableShape> shapes,
        SequencedMap<String, CompiledRule> controls,
        SequencedMap<String, CompiledRule> subjects,
        SequencedMap<String, CompiledRule> indicators,
        SequencedMap<String, CompiledRule> tables,
        Map<String, Map<Language, List<SectionBlock>>> blocks) {
    private static final Set<String> DECIDING =
            Set.of("applies", "compliant", "reason", "reason_until");

    public CompiledCatalogue {
        shapes = List.copyOf(shapes);
        controls = copy(controls);
        subjects = copy(subjects);
        indicators = copy(indicators);
        tables = copy(tables);
        blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
    }

    private static SequencedMap<String, CompiledRule> copy(
            SequencedMap<String, CompiledRule> rules) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rules));
    }

    /// How a control's key and evidence are shown, in the order of its SQL: as its YAML says, and
    /// where that is silent as the dataset's column that the value came from.
    public List<Shown> shown(Control control) {
        var columns = new ShownColumns(catalogue);
        if (control.subjects() != null) {
            columns.withSubjects(rule(subjects, control.id()));
        }
        return columns.of(
                rule(controls, control.id()), control.columns(), control.origin(), DECIDING);
    }

    /// How an indicator's columns are shown, in the order of its SQL.
    public List<Shown> shown(Indicator indicator) {
        return new ShownColumns(catalogue)
                .of(
                        rule(indicators, indicator.id()),
                        indicator.columns(),
                        indicator.origin(),
                        Set.of());
    }

    /// How a table's columns are shown, in the order of its YAML.
    public List<Shown> shown(TableView table) {
        return new ShownColumns(catalogue).listed(rule(tables, table.id()), table.columns());
    }

    /// The rule of a control.
    public CompiledRule control(String id) {
        return rule(controls, id);
    }

    /// The query that builds a control's subjects.
    public CompiledRule subjects(String id) {
        return rule(subjects, id);
    }

    /// The rule of an indicator.
    public CompiledRule indicator(String id) {
        return rule(indicators, id);
    }

    /// The rule of a table.
    public CompiledRule table(String id) {
        return rule(tables, id);
    }

    /// How far the values of a column may travel.
    public Classification classification(ColumnRef column) {
        return shapes.stream()
                .filter(t -> t.name().equals(column.table()))
                .flatMap(t -> t.columns().stream())
                .filter(c -> c.name().equals(column.column()))
                .map(ColumnShape::classification)
                .findFirst()
                .orElse(Classification.PUBLIC);
    }

    private static CompiledRule rule(Map<String, CompiledRule> rules, String id) {
        CompiledRule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }
}
