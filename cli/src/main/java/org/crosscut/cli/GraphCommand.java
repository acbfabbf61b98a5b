package org.crosscut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosscut.lawtext.directive.Reference.Relation;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.graph.GraphDot;
import org.crosscut.lawtext.graph.Link;
import org.crosscut.lawtext.graph.ResolutionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells which resolutions others recall, reaffirm, amend and repeat.
@Command(
        name = "graph",
        description = "Tells which resolutions others recall, reaffirm, amend and repeat.")
final class GraphCommand implements Callable<Integer> {
    /// The forms in which a graph is printed.
    enum Form {
        table,
        csv,
        json,
        dot
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER",
            description = "texts of resolutions (default: all that Crosscut has)")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            split = ",",
            description =
                    "only these of ${COMPLETION-CANDIDATES} (default: all but those only mentioned)")
    List<Relation> relations = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES} (default: table)")
    Form format = Form.table;

    @Mixin LanguageOption spoken = new LanguageOption();

    @Override
    public Integer call() {
        Console console = spoken.console();
        Words words = console.words();
        var reader = new ResolutionFiles(Grammars.load());
        ResolutionGraph graph =
                ResolutionGraph.of(ResolutionFiles.orAll(files).stream().map(reader::read).toList())
                        .only(this::isChosen);
        console.print(
                switch (format) {
                    case dot -> GraphDot.write(graph, relations(words));
                    case table -> table(graph, words).in(TextTable.Format.table);
                    case csv -> table(graph, words).in(TextTable.Format.csv);
                    case json -> table(graph, words).in(TextTable.Format.json);
                });
        return reader.tell(console);
    }

    private boolean isChosen(Link link) {
        return relations.isEmpty()
                ? link.relation() != Relation.MENTIONS
                : relations.contains(link.relation());
    }

    /// Programs that read CSV or JSON find the same words in every language.
    private TextTable table(ResolutionGraph graph, Words words) {
        var table =
                new TextTable()
                        .column("resolution", words.of("column.resolution"))
                        .column("paragraph", words.of("column.paragraph"))
                        .column("relation", words.of("column.relation"))
                        .column("other", words.of("column.other"))
                        .column("part", words.of("column.part"))
                        .column("read", words.of("column.read"));
        for (Link link : graph.links()) {
            boolean isTable = format == Form.table;
            table.row(
                    link.from(),
                    link.path(),
                    isTable ? relation(words, link.relation()) : link.relation().word(),
                    link.to(),
                    link.part(),
                    isTable ? words.of(link.isRead() ? "yes" : "no") : (Object) link.isRead());
        }
        return table;
    }

    private static Map<String, String> relations(Words words) {
        var named = new LinkedHashMap<String, String>();
        for (Relation relation : Relation.values()) {
            named.put(relation.word(), relation(words, relation));
        }
        return named;
    }

    private static String relation(Words words, Relation relation) {
        return words.of("relation." + relation.name().toLowerCase(Locale.ROOT));
    }
}
