package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.Topic;
import org.crosscut.section.Arguments;
import org.crosscut.section.Directive;
import org.crosscut.section.Value;
import org.jspecify.annotations.Nullable;

/// Answers the values, tables, charts and conditions of a section.
final class SectionFigures {
    private static final String FIRST = "first.";
    private static final String COLUMNS = "columns.";
    private static final String PARAMETERS = "parameters.";

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
        return tableValue(id, field, arguments);
    }

    private Inline controlValue(Control control, String field, Arguments arguments) {
        Source source = input.figures().source(control);
        if (field.startsWith(PARAMETERS)) {
            Source.ParameterUsed parameter =
                    parameter(source, field.substring(PARAMETERS.length()));
            String shown = layout.parameter(parameter.value(), parameter.unit());
            return figure(shown, source, parameter.value() != null);
        }
        long number = count(counts(control, arguments.option("entity")), field);
        return figure(layout.count(number), source, true);
    }

    private static Source.ParameterUsed parameter(Source source, String name) {
        return source.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(SectionNames.missing("parameter " + name));
    }

    private Counts counts(Control control, String entity) {
        return entity.isEmpty()
                ? input.figures().counts(control)
                : input.figures().countsByEntity(control).getOrDefault(entity, Counts.NONE);
    }

    private static long count(Counts counts, String field) {
        return switch (field) {
            case "population" -> counts.population();
            case "outside" -> counts.outside();
            case "satisfied" -> counts.satisfied();
            case "justified" -> counts.justified();
            case "not-satisfied" -> counts.notSatisfied();
            case "undetermined" -> counts.undetermined();
            default -> throw SectionNames.missing("value " + field).get();
        };
    }

    private Inline indicatorValue(Indicator indicator, String field, Arguments arguments) {
        Source source = input.figures().source(indicator);
        List<Figures.Row> rows = input.figures().rows(indicator).rows();
        if (field.equals("count")) {
            return figure(layout.count(rows.size()), source, true);
        }
        Figures.Row row = first(rows, arguments);
        if (row == null) {
            return figure(layout.unknown(), source, false);
        }
        Source own = input.figures().source(indicator, row);
        if (field.startsWith(COLUMNS)) {
            var listed = names.listed(indicator.id(), words.language());
            return cell(row, listed.column(field.substring(COLUMNS.length())), own);
        }
        Object value = row.get(indicator.value());
        String shown =
                value instanceof Number number
                        ? layout.number(Layout.exact(number), indicator.decimals())
                        : layout.value(value, Shown.Format.TEXT, 0);
        return figure(shown, own, value != null);
    }

    /// The first row that has what the options say; null if none has.
    private static Figures.@Nullable Row first(List<Figures.Row> rows, Arguments arguments) {
        return rows.stream().filter(row -> isAt(row, arguments.options())).findFirst().orElse(null);
    }

    private Inline cell(Figures.Row row, Shown column, Source source) {
        Object value = row.get(column.name());
        boolean known = value != null || column.empty() != null;
        String shown = known ? cells.inProse(column, value) : layout.unknown();
        return figure(shown, source, known);
    }

    private static boolean isAt(Figures.Row row, Map<String, String> key) {
        return key.entrySet().stream()
                .allMatch(k -> k.getValue().equals(String.valueOf(row.get(k.getKey()))));
    }

    private Inline tableValue(String id, String field, Arguments arguments) {
        var listed = names.listed(id, words.language());
        List<Figures.Row> rows = listed.rows().rows();
        if (field.equals("rows")) {
            long found = rows.stream().filter(r -> isAt(r, arguments.options())).count();
            return figure(layout.count(found), listed.source(), true);
        }
        Figures.Row row = first(rows, arguments);
        return row == null
                ? figure(layout.unknown(), listed.source(), false)
                : cell(row, listed.column(field.substring(FIRST.length())), listed.source());
    }

    private Inline figure(String text, Source source, boolean known) {
        return new Inline.Figure(text, notes.cite(source), known);
    }

    /// Whether anything that the words show is known; parameters do not count.
    boolean knowsAny(Topic topic, Node text) {
        Arguments arguments =
                switch (text) {
                    case Directive d -> d.arguments();
                    case Value v when !isConstant(v.arguments().word(0)) -> v.arguments();
                    default -> null;
                };
        if (arguments != null && hasAny(topic, arguments.word(0))) {
            return true;
        }
        for (Node child = text.getFirstChild(); child != null; child = child.getNext()) {
            if (knowsAny(topic, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstant(String path) {
        return path.equals("as-of") || path.contains("." + PARAMETERS);
    }

    private boolean hasAny(Topic topic, String path) {
        int dot = path.indexOf('.');
        String id = SectionNames.id(topic, dot < 0 ? path : path.substring(0, dot));
        Control control = names.control(id);
        return control == null
                ? !names.listed(id, words.language()).rows().rows().isEmpty()
                : isTold(input.figures().counts(control));
    }

    /// Whether anything but that it cannot be told is known.
    private static boolean isTold(Counts counts) {
        return counts.population() + counts.outside() > counts.undetermined();
    }

    /// Whether there is what a condition asks for: subjects or rows; with a field, subjects that
    /// came out so, or a value.
    boolean isKnown(Topic topic, Arguments arguments) {
        String word = arguments.word(0);
        int dot = word.indexOf('.');
        String id = SectionNames.id(topic, dot < 0 ? word : word.substring(0, dot));
        String field = dot < 0 ? "" : word.substring(dot + 1);
        Control control = names.control(id);
        if (control != null) {
            return isKnown(control, field, arguments.option("entity"));
        }
        Figures.Row row = first(names.listed(id, words.language()).rows().rows(), arguments);
        Indicator indicator = names.indicator(id);
        if (row == null || field.isEmpty() || field.equals("rows") || field.equals("count")) {
            return row != null;
        }
        String column =
                field.equals("value") && indicator != null
                        ? indicator.value()
                        : field.substring(field.indexOf('.') + 1);
        return row.get(column) != null;
    }

    private boolean isKnown(Control control, String field, String entity) {
        if (field.startsWith(PARAMETERS)) {
            String name = field.substring(PARAMETERS.length());
            return parameter(input.figures().source(control), name).value() != null;
        }
        Counts counts = counts(control, entity);
        return field.isEmpty() ? !counts.isEmpty() : count(counts, field) > 0;
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
