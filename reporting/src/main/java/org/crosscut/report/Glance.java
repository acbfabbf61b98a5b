package org.crosscut.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Topic;

/// The state at a glance: every paragraph by every entity, the worst outcome of each.
final class Glance {
    private final StateInput input;
    private final Words words;
    private final Layout layout;
    private final Scope scope;

    Glance(StateInput input, Words words, Scope scope) {
        this.input = input;
        this.words = words;
        this.layout = new Layout(words);
        this.scope = scope;
    }

    /// Every paragraph by every entity.
    Matrix matrix() {
        return matrix(new EnumMap<>(Mark.class));
    }

    /// @param worst what came out worst is noted here
    private Matrix matrix(Map<Mark, List<ProvisionText>> worst) {
        var groups = new ArrayList<Matrix.Group>();
        for (Map.Entry<String, List<ProvisionText>> section : scope.sections().entrySet()) {
            var rows = new ArrayList<Matrix.Row>();
            for (ProvisionText provision : section.getValue()) {
                Matrix.Row row = row(provision);
                rows.add(row);
                row.cells().stream()
                        .map(Matrix.Cell::mark)
                        .reduce(Mark::worseOf)
                        .ifPresent(mark ->
                                worst.computeIfAbsent(mark, m -> new ArrayList<>()).add(provision));
            }
            groups.add(new Matrix.Group(section.getKey(), rows));
        }
        var columns =
                input.entities().stream()
                        .map(e -> new Matrix.Column(e.code(), e.name().in(words.language())))
                        .toList();
        return new Matrix(words.of("glance.corner"), columns, groups);
    }

    Page page() {
        var worst = new EnumMap<Mark, List<ProvisionText>>(Mark.class);
        Matrix matrix = matrix(worst);
        var blocks = new ArrayList<Block>(inShort(worst));
        blocks.add(matrix);
        blocks.add(entities());
        return new Page(
                "at-a-glance",
                "",
                "",
                words.of("glance.title"),
                "",
                "",
                Page.Sheet.LANDSCAPE,
                blocks);
    }

    /// How many paragraphs have rules, and which came out how.
    private List<Block> inShort(Map<Mark, List<ProvisionText>> worst) {
        long tracked = input.provisions().stream().filter(p -> !scope.topics(p).isEmpty()).count();
        String count = layout.count(tracked);
        var blocks = new ArrayList<Block>();
        blocks.add(
                Block.Paragraph.of(
                        words.counted("glance.intro", tracked, count, input.provisions().size())));
        var entries = new ArrayList<Block.Definition>();
        for (Map.Entry<Mark, List<ProvisionText>> entry : worst.entrySet()) {
            var links = new ArrayList<Inline>();
            for (ProvisionText provision : entry.getValue()) {
                if (!links.isEmpty()) {
                    links.add(new Inline.Text(words.of("list.separator")));
                }
                String href = "#" + Scope.pageId(provision);
                links.add(new Inline.Link(href, Inline.of(provision.number())));
            }
            links.addFirst(
                    new Inline.Text(
                            words.counted(
                                    "glance.paragraphs",
                                    entry.getValue().size(),
                                    layout.count(entry.getValue().size()))));
            entries.add(new Block.Definition(List.of(Cells.verdict(words, entry.getKey())), links));
        }
        if (!entries.isEmpty()) {
            blocks.add(new Block.Definitions(entries));
        }
        return blocks;
    }

    private Matrix.Row row(ProvisionText provision) {
        List<Topic> topics = scope.topics(provision);
        String href = "#" + Scope.pageId(provision);
        String brief = scope.brief(provision);
        boolean ruled = topics.stream().anyMatch(t -> !scope.controls(t, provision).isEmpty());
        if (!ruled || input.entities().isEmpty()) {
            String instead = words.of(topics.isEmpty() ? "glance.untracked" : "glance.no-rule");
            return new Matrix.Row(provision.number(), href, brief, List.of(), instead);
        }
        Set<String> missing =
                topics.stream()
                        .flatMap(t ->
                                Stream.concat(
                                        input.figures().missing(t).stream(),
                                        input.figures().destroyed(t).stream()))
                        .map(Figures.Missing::entity)
                        .collect(Collectors.toSet());
        Map<String, Counts> counts = counts(topics, provision);
        var cells =
                input.entities().stream()
                        .map(StateInput.Entity::code)
                        .map(code ->
                                cell(
                                        counts.getOrDefault(code, Counts.NONE),
                                        missing.contains(code)))
                        .toList();
        return new Matrix.Row(provision.number(), href, brief, cells, "");
    }

    private Map<String, Counts> counts(List<Topic> topics, ProvisionText provision) {
        var counts = new HashMap<String, Counts>();
        for (Topic topic : topics) {
            for (Control control : scope.controls(topic, provision)) {
                input.figures()
                        .countsByEntity(control)
                        .forEach((entity, own) -> counts.merge(entity, own, Counts::plus));
            }
        }
        return counts;
    }

    private Matrix.Cell cell(Counts counts, boolean missing) {
        // What was not sent may hide anything, so it is never better than undetermined.
        Mark worst = Mark.worst(counts);
        Mark mark = missing ? worst.worseOf(Mark.UNDETERMINED) : worst;
        String word = words.of("cell." + mark.slug());
        return new Matrix.Cell(mark, word, mark.in(counts), counts);
    }

    private Block entities() {
        String list =
                input.entities().stream()
                        .filter(e -> !e.code().equals(e.name().in(words.language())))
                        .map(e ->
                                words.of("glance.entity", e.code(), e.name().in(words.language())))
                        .collect(Collectors.joining(words.of("list.strong-separator")));
        return Block.Paragraph.remark(words.of("glance.legend", list));
    }
}
