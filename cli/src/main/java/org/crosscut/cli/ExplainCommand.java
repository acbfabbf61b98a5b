package org.crosscut.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.explain.Explainer;
import org.crosscut.explain.Explanation;
import org.crosscut.explain.Explanation.Evidence;
import org.crosscut.explain.Explanation.ParameterUse;
import org.crosscut.explain.Explanation.Subject;
import org.crosscut.explain.Explanation.Unknown;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Follows a figure back to paragraph, rule, parameters, rows and files.
@Command(
        name = "explain",
        description =
                "Follows a finding (F-…) or value (I-…) back to paragraph, rule, row and file.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "as `findings` and `indicators` print it")
    List<String> ids = List.of();

    @Option(names = "--assessment", paramLabel = "ID", description = "default: the latest")
    String assessment = "";

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "how many rows of evidence are printed (default: 20)")
    int rows = 20;

    @Mixin Clearance clearance = new Clearance();

    @Override
    public Integer call() {
        Console console = options.console();
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment found = workspace.assessment(assessment, compiled);
            try (var explainer =
                    new Explainer(
                            compiled,
                            new DuckDbEngine(2),
                            workspace.archive(),
                            found,
                            clearance.level)) {
                for (String id : ids) {
                    Explanation explanation = explainer.explain(id);
                    if (explanation == null) {
                        throw OpenCatalogue.unknown(CliCode.UNKNOWN_FIGURE, id, List.of());
                    }
                    console.print(
                            options.format == TextTable.Format.json
                                    ? json(explanation)
                                    : text(explanation, compiled, console));
                }
            }
        }
        return Exit.DONE;
    }

    private String text(Explanation e, CompiledCatalogue compiled, Console console) {
        Words words = console.words();
        Language language = console.language();
        var out = new StringBuilder();
        line(out, e.id(), e.title().in(language));
        line(out, words.of("explain.asked-by"), String.join(", ", e.provisions()));
        line(out, words.of("explain.rule"), e.rule() + " — " + e.statement().in(language));
        switch (e.subject()) {
            case Subject.OfFinding(var f) -> {
                boolean shown =
                        ValueText.control(compiled, e.rule())
                                        .classification()
                                        .compareTo(clearance.level)
                                <= 0;
                line(
                        out,
                        words.of("column.subject"),
                        shown ? ValueText.pairs(f.key()) : words.of("withheld", ""));
                line(out, words.of("column.outcome"), words.of("outcome." + f.outcome().word()));
                if (shown) {
                    line(out, words.of("column.evidence"), ValueText.pairs(f.evidence()));
                    if (f.reason() != null) {
                        line(out, words.of("column.reason"), f.reason());
                    }
                }
            }
            case Subject.OfValue(var v) -> {
                line(out, words.of("column.key"), ValueText.pairs(v.key()));
                line(
                        out,
                        words.of("column.value"),
                        v.number() == null ? words.of("unknown") : v.number().toPlainString());
            }
        }
        for (ParameterUse p : e.parameters()) {
            line(
                    out,
                    words.of("explain.parameter"),
                    words.of(
                            "explain.parameter-line",
                            p.name(),
                            p.value() == null ? words.of("unknown") : p.value(),
                            p.unit(),
                            p.description().in(language),
                            source(p, words, language),
                            p.reading().isEmpty() ? "" : words.of("explain.reading", p.reading())));
        }
        for (Unknown u : e.unknown()) {
            line(out, words.of("explain.missing"), unknown(u, words));
        }
        out.append('\n').append("  ").append(e.sqlFile()).append('\n');
        e.sql().lines().forEach(l -> out.append("    ").append(l).append('\n'));
        out.append('\n');
        e.evidence().stream().limit(rows).forEach(row -> evidence(out, row, words));
        if (e.evidence().size() > rows) {
            line(out, "", words.of("explain.more-rows", e.evidence().size() - rows));
        }
        return out.append('\n').toString();
    }

    private static void evidence(StringBuilder out, Evidence row, Words words) {
        out.append(
                        words.of(
                                "explain.row",
                                row.file(),
                                row.line(),
                                row.dataset(),
                                row.submission(),
                                row.hash().substring(0, 12)))
                .append('\n')
                .append("    ")
                .append(ValueText.pairs(row.cells()));
        if (!row.withheld().isEmpty()) {
            out.append(" (")
                    .append(words.of("withheld", String.join(", ", row.withheld())))
                    .append(')');
        }
        out.append('\n');
    }

    private static String unknown(Unknown unknown, Words words) {
        return switch (unknown) {
            case Unknown.EmptyCell c ->
                    words.of("missing.cell", c.dataset(), c.file(), c.line(), c.column());
            case Unknown.NoValue p -> words.of("missing.parameter", p.parameter());
            case Unknown.Lost l -> words.of("missing.lost", l.times());
            case Unknown.NoTarget t -> target(t, words);
            case Unknown.Destroyed d -> words.of("missing.destroyed", d.submission());
            case Unknown.NoRow r -> words.of("missing.row", r.dataset());
            case Unknown.NoAnswer n ->
                    n.lookedUp().isEmpty()
                            ? words.of("missing.answer")
                            : words.of("missing.lookup", String.join(", ", n.lookedUp()));
        };
    }

    private static String target(Unknown.NoTarget t, Words words) {
        String withheld =
                t.withheld().isEmpty() ? "" : words.of("withheld", String.join(", ", t.withheld()));
        String cells =
                Stream.of(ValueText.pairs(t.cells()), withheld)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        return words.of(
                "missing.target",
                t.dataset(),
                t.file(),
                t.line(),
                cells,
                t.target(),
                t.submissions().size(),
                t.submissions().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static void line(StringBuilder out, String label, String text) {
        out.append(label.isEmpty() ? "" : label + "  ").append(text).append('\n');
    }

    private static String json(Explanation e) {
        var evidence = new ArrayList<Map<String, @Nullable Object>>();
        for (Evidence row : e.evidence()) {
            var cells = new LinkedHashMap<String, @Nullable Object>();
            row.cells().forEach((c, v) -> cells.put(c, v == null ? null : ValueText.one(v)));
            var object = new LinkedHashMap<String, @Nullable Object>();
            object.put("dataset", row.dataset());
            object.put("submission", row.submission());
            object.put("file", row.file());
            object.put("sha256", row.hash());
            object.put("line", row.line());
            object.put("cells", cells);
            object.put("withheld", row.withheld());
            evidence.add(object);
        }
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("id", e.id());
        all.put("rule", e.rule());
        all.put("provisions", e.provisions());
        all.put("statement", byTag(e.statement()));
        all.put("sql", e.sql());
        all.put("engine_sql", e.engineSql());
        all.put(
                "parameters",
                e.parameters().stream()
                        .map(p -> {
                            var object = new LinkedHashMap<String, @Nullable Object>();
                            object.put("name", p.name());
                            object.put("reading", p.reading());
                            object.put(
                                    "value", p.value() == null ? null : ValueText.one(p.value()));
                            object.put("source", byTag(p.source()));
                            return object;
                        })
                        .toList());
        all.put("unknown", e.unknown().stream().map(Object::toString).toList());
        all.put("evidence", evidence);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all)
                + "\n";
    }

    private static Map<String, String> byTag(LocalizedText text) {
        var byTag = new TreeMap<String, String>();
        text.byLanguage().forEach((language, words) -> byTag.put(language.tag(), words));
        return byTag;
    }

    private static String source(ParameterUse parameter, Words words, Language language) {
        String source = parameter.source().in(language);
        return source.isEmpty() ? words.of("explain.no-source") : source;
    }
}
