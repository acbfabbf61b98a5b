package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.SqlText;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Unread;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Compiles one control, indicator or table and checks its contract. Safe for several threads.
final class PartCompiler {
    private final Unread unread;
    private final List<TableShape> shapes;
    private final Map<ColumnRef, Classification> secrecy;
    private final RuleCompiler rules;

    PartCompiler(Catalogue catalogue, Unread unread) {
        this.unread = unread;
        this.shapes = Shapes.of(catalogue);
        this.secrecy = Shapes.classifications(shapes);
        this.rules = new RuleCompiler(shapes);
    }

    List<TableShape> shapes() {
        return shapes;
    }

    CompiledPart control(Control control) {
        return told(compiled(control), control.origin());
    }

    private CompiledPart compiled(Control control) {
        var problems = new ArrayList<Diagnostic>();
        SqlText query = control.subjects();
        CompiledRule subjects = null;
        RuleCompiler compiler = rules;
        Map<ColumnRef, Classification> secrecies = secrecy;
        Map<String, ColumnShape> columns;
        if (query == null) {
            columns = columns(control.subject().replace('-', '_'));
            if (columns.isEmpty()) {
                // The subject's own problem is known; what the rule reads still can be checked.
                return new CompiledPart(
                        compile(rules, control.sql(), control.parameters(), problems),
                        null,
                        problems);
            }
        } else {
            subjects = compile(rules, query, mentioned(control, query, true), problems);
            if (subjects == null) {
                problems.addAll(withoutSubjects(control, query));
                return new CompiledPart(null, null, problems);
            }
            problems.addAll(new SubjectsContract(subjects, control).check());
            TableShape shape = Shapes.subjects(subjects);
            var more = new ArrayList<>(shapes);
            more.add(shape);
            compiler = new RuleCompiler(more);
            secrecies = Shapes.classifications(more);
            columns = columns(shape);
        }
        CompiledRule rule =
                compile(compiler, control.sql(), mentioned(control, query, false), problems);
        if (rule != null) {
            problems.addAll(
                    new RuleContract(rule, control.origin()).check(control, columns, secrecies));
        }
        return new CompiledPart(rule, subjects, problems);
    }

    /// What is wrong in a rule whose subjects query did not compile, so far as it can be told from
    /// the key: names that the query may have made are left out.
    private List<Diagnostic> withoutSubjects(Control control, SqlText query) {
        var columns =
                control.key().stream()
                        .map(key ->
                                shapes.stream()
                                        .flatMap(s -> s.columns().stream())
                                        .filter(c -> c.name().equals(key))
                                        .findFirst()
                                        .orElse(
                                                new ColumnShape(
                                                        key,
                                                        ColumnType.TEXT,
                                                        false,
                                                        Classification.PUBLIC)))
                        .toList();
        var more = new ArrayList<>(shapes);
        more.add(new TableShape(Shapes.SUBJECTS, columns));
        var found = new ArrayList<Diagnostic>();
        compile(new RuleCompiler(more), control.sql(), mentioned(control, query, false), found);
        found.removeIf(d ->
                Pattern.compile(
                                "\\b"
                                        + Pattern.quote(d.facts().getOrDefault("name", "subjects"))
                                        + "\\b")
                        .matcher(query.text() + " subjects")
                        .find());
        return found;
    }

    CompiledPart indicator(Indicator indicator) {
        var problems = new ArrayList<Diagnostic>();
        CompiledRule rule = compile(rules, indicator.sql(), indicator.parameters(), problems);
        if (rule != null) {
            problems.addAll(new RuleContract(rule, indicator.origin()).check(indicator, secrecy));
        }
        return told(new CompiledPart(rule, null, problems), indicator.origin());
    }

    CompiledPart table(TableView table) {
        var problems = new ArrayList<Diagnostic>();
        CompiledRule rule = compile(rules, table.sql(), table.parameters(), problems);
        if (rule != null) {
            problems.addAll(new RuleContract(rule, table.origin()).check(table, secrecy));
        }
        return told(new CompiledPart(rule, null, problems), table.origin());
    }

    /// An unused parameter is told where it is declared, and not at all if a misspelt use of it is
    /// told already.
    private static CompiledPart told(CompiledPart part, Origin origin) {
        List<String> meant =
                part.problems().stream()
                        .filter(d -> d.code() == RuleCode.UNKNOWN_PARAMETER)
                        .map(d -> d.facts().getOrDefault("nearest", ""))
                        .toList();
        var problems = new ArrayList<Diagnostic>();
        for (Diagnostic d : part.problems()) {
            String name = d.facts().getOrDefault("name", "");
            if (d.code() != RuleCode.UNUSED_PARAMETER) {
                problems.add(d);
            } else if (!meant.contains(name)) {
                Place declared = origin.key("/parameters/" + name);
                problems.add(new Diagnostic(d.code(), declared, d.facts()));
            }
        }
        return new CompiledPart(part.rule(), part.subjects(), problems);
    }

    private @Nullable CompiledRule compile(
            RuleCompiler compiler,
            SqlText sql,
            List<Parameter> parameters,
            List<Diagnostic> problems) {
        var types = new LinkedHashMap<String, ColumnType>();
        parameters.stream()
                .filter(p -> !p.name().equals("as_of"))
                .forEach(p -> types.put(p.name(), p.type()));
        Checked<CompiledRule> compiled = compiler.compile(new RuleSource(sql, types));
        var place = new SqlPlace(sql);
        compiled.problems().stream().filter(d -> !isFollowOn(d, place)).forEach(problems::add);
        return switch (compiled) {
            case Checked.Good<CompiledRule> good -> good.value();
            case Checked.Bad<CompiledRule> bad -> null;
        };
    }

    /// Whether the problem only repeats that a table or column could not be read.
    private boolean isFollowOn(Diagnostic problem, SqlPlace sql) {
        int line = problem.place() instanceof Place.Text text ? text.line() : 0;
        boolean isAboutUnread =
                unread.tables().stream().anyMatch(t -> problem.facts().containsValue(t));
        return isAboutUnread
                || unread.columns().stream().anyMatch(column -> sql.mentions(column, line));
    }

    /// The parameters that one of a control's two queries uses. What neither uses is left to the
    /// rule, whose compiler reports it.
    private static List<Parameter> mentioned(
            Control control, @Nullable SqlText query, boolean isQuery) {
        if (query == null) {
            return control.parameters();
        }
        return control.parameters().stream()
                .filter(p -> isQuery ? uses(query, p) : uses(control.sql(), p) || !uses(query, p))
                .toList();
    }

    private static boolean uses(SqlText sql, Parameter parameter) {
        return Pattern.compile(":" + Pattern.quote(parameter.name()) + "\\b")
                .matcher(sql.text())
                .find();
    }

    private Map<String, ColumnShape> columns(String table) {
        return shapes.stream()
                .filter(s -> s.name().equals(table))
                .findFirst()
                .map(PartCompiler::columns)
                .orElse(Map.of());
    }

    private static Map<String, ColumnShape> columns(TableShape shape) {
        var columns = new HashMap<String, ColumnShape>();
        shape.columns().forEach(c -> columns.put(c.name(), c));
        return columns;
    }
}
