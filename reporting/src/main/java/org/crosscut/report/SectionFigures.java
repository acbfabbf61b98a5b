package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.Topic;
import org.crosscut.section.Arguments;

/// Answers the values, tables, charts and conditions of a section.
final class SectionFigures {
    private final StateInput input;
    private final Words words;
    private final Layout layout;
    private final Cells cells;
    private final NoteBook notes;
    private final SectionNames names;

    SectionFigures(StateInput input, Words words, NoteBook notes) {
        this.input = input;
        this.words = words;
        this.layout = new Layout(words);
        this.cells = new Cells(input.catalogue(), words);
        this.notes = notes;
        this.names = new SectionNames(input);
    }

    Inline value(Topic topic, Arguments arguments) {
        String path = arguments.word(0);
        if (path.equals("as-of")) {
            return new Inline.Text(layout.date(input.asOf()));
        }
        int dot = path.indexOf('.');
        String id = SectionNames.id(topic, path.substring(0, dot));
        String field = path.substring(dot + 1);
        Control control = names.control(id);
        if (control != null) {
            return controlValue(control, field, arguments);
        }
        Indicator indicator = names.indicator(id);
        if (indicator != null) {
            return indicatorValue(indicator, field, arguments);
        }
        return tableValue(id, field);
    }

    private Inline controlValue(Control control, String field, Arguments arguments) {
        Source source = input.figures().source(control);
        if (field.startsWith("parameters.")) {
            String name = field.substring("parameters.".length());
            Source.ParameterUsed parameter =
                    source.parameters().stream()
                            .filter(p -> p.name().equals(name))
                            .findFirst()
                            .orElseThrow(SectionNames.missing("parameter " + name));
            String shown = layout.parameter(parameter.value(), parameter.unit());
            return figure(shown, source, parameter.value() != null);
        }
        String entity = arguments.option("entity");
        Counts counts =
                entity.isEmpty()
                        ? input.figures().counts(control)
                        : input.figures().countsByEntity(control).getOrDefault(entity, Counts.NONE);
        long number =
                switch (field) {
                    case "population" -> counts.population();
                    case "outside" -> counts.outside();
                    case "satisfied" -> counts.satisfied();
                    case "justified" -> counts.justified();
                    case "not-satisfied" -> counts.notSatisfied();
                    case "undetermined" -> counts.undetermined();
                    default -> throw SectionNames.missing("value " + field).get();
                };
        return figure(layout.count(number), source, true);
    }

    private Inline indicatorValue(Indicator indicator, String field, Arguments arguments) {
        Source source = input.figures().source(indicator);
        List<Figures.Row> rows = input.figures().rows(indicator).rows();
        if (field.equals("count")) {
            return figure(layout.count(rows.size()), source, true);
        }
        Object value =
                rows.stream()
                        .filter(row -> isAt(row, arguments.options()))
                        .findFirst()
                        .map(row -> row.get(indicator.value()))
                        .orElse(null);
        String shown =
                value instanceof Number number
                        ? layout.number(Layout.exact(number), indicator.decimals())
                        : layout.value(value, Shown.Format.TEXT, 0);
        return figure(shown, source, value != null);
    }

    private static boolean isAt(Figures.Row row, Map<String, String> key) {
        return key.entrySet().stream()
                .allMatch(k -> k.getValue().equals(String.valueOf(row.get(k.getKey()))));
    }

    private Inline tableValue(String id, String field) {
        var listed = names.listed(id, words.language());
        List<Figures.Row> rows = listed.rows().rows();
        if (field.equals("rows")) {
            return figure(layout.count(rows.size()), listed.source(), true);
        }
        Shown column = listed.column(field.substring("first.".length()));
        Object value = rows.isEmpty() ? null : rows.getFirst().get(column.name());
        boolean known = value != null || (!rows.isEmpty() && column.empty() != null);
        return known
                ? figure(cells.inProse(column, value), listed.source(), true)
                : figure(layout.unknown(), listed.source(), false);
    }

    private Inline figure(String text, Source source, boolean known) {
        return new Inline.Figure(text, notes.cite(source), known);
    }

    boolean isKnown(Topic topic, String name) {
        String id = SectionNames.id(topic, name);
        Control control = names.control(id);
        return control == null
                ? !names.listed(id, words.language()).rows().rows().isEmpty()
                : !input.figures().counts(control).isEmpty();
    }

    List<Block> table(Topic topic, Arguments arguments, List<Inline> caption) {
        var listed = names.listed(SectionNames.id(topic, arguments.word(0)), words.language());
        List<Figures.Row> all = listed.of(arguments.option("entity"));
        List<Figures.Row> rows = all.stream().limit(limit(arguments)).toList();
        NoteRef note = notes.cite(listed.source());
        return List.of(
                new Table(
                        captioned(caption, listed.title(), note),
                        cells.columns(listed.rows().columns()),
                        cells.rows(listed.rows().columns(), rows, listed.emphasis(), note),
                        leftOut(rows.size(), all.size())));
    }

    List<Block> chart(Topic topic, Arguments arguments, List<Inline> caption, String id) {
        var listed = names.listed(SectionNames.id(topic, arguments.word(1)), words.language());
        NoteRef note = notes.cite(listed.source());
        var writer = new SectionChart(cells, words, listed, arguments);
        Chart chart = writer.chart(id, captioned(caption, listed.title(), note));
        List<Inline> leftOut = leftOut(chart.labels().size(), writer.labels());
        return leftOut.isEmpty()
                ? List.of(chart)
                : List.of(chart, new Block.Paragraph(Block.Tone.REMARK, leftOut));
    }

    List<Block> findings(Topic topic, Arguments arguments) {
        String id = SectionNames.id(topic, arguments.word(0));
        Control control = names.control(id);
        if (control == null) {
            throw SectionNames.missing("control " + id).get();
        }
        int limit = arguments.option("limit").isEmpty() ? FindingBlocks.WORST : limit(arguments);
        var blocks =
                new FindingBlocks(input.catalogue(), input.figures(), words, notes)
                        .findings(control, arguments.option("entity"), limit);
        String none = words.of("findings.none", control.title().in(words.language()));
        return blocks.isEmpty() ? List.of(Block.Paragraph.remark(none)) : blocks;
    }

    private static List<Inline> captioned(List<Inline> caption, String title, NoteRef note) {
        var out = new ArrayList<>(caption.isEmpty() ? Inline.of(title) : caption);
        out.add(new Inline.Cite(note));
        return out;
    }

    private List<Inline> leftOut(int shown, int all) {
        return shown == all
                ? List.of()
                : Inline.of(words.of("table.some", layout.count(shown), layout.count(all)));
    }

    static int limit(Arguments arguments) {
        String limit = arguments.option("limit");
        return limit.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(limit);
    }
}
