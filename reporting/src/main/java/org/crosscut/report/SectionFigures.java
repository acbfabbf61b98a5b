package org.crosscut.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.report.markdown.Arguments;
import org.jspecify.annotations.Nullable;

/// Answers the values, tables, charts and conditions of a section. The catalogue has been checked,
/// so a name that nothing has is our bug.
final class SectionFigures {
    private final StateInput input;
    private final Words words;
    private final Layout layout;
    private final Cells cells;
    private final NoteBook notes;

    SectionFigures(StateInput input, Words words, NoteBook notes) {
        this.input = input;
        this.words = words;
        this.layout = new Layout(words);
        this.cells = new Cells(input.catalogue(), words);
        this.notes = notes;
    }

    /// The rows of an indicator or table, with what they are about.
    private record Listed(String title, String entity, Figures.Rows rows, Source source) {}

    /// The full name of something that a section of this topic calls by that name.
    String id(Topic topic, String name) {
        return name.contains("/") ? name : topic.name() + "/" + name;
    }

    Inline value(Topic topic, Arguments arguments) {
        String path = arguments.word(0);
        if (path.equals("as-of")) {
            return new Inline.Text(layout.date(input.asOf()));
        }
        int dot = path.indexOf('.');
        String id = id(topic, path.substring(0, dot));
        String field = path.substring(dot + 1);
        Control control = control(id);
        if (control != null) {
            return controlValue(control, field, arguments);
        }
        Indicator indicator = indicator(id);
        if (indicator != null) {
            return indicatorValue(indicator, field, arguments);
        }
        return tableValue(table(id), field);
    }

    private Inline controlValue(Control control, String field, Arguments arguments) {
        Source source = input.figures().source(control);
        if (field.startsWith("parameters.")) {
            String name = field.substring("parameters.".length());
            Object value =
                    source.parameters().stream()
                            .filter(p -> p.name().equals(name))
                            .findFirst()
                            .orElseThrow(missing("parameter " + name))
                            .value();
            return figure(layout.value(value, Shown.Format.COUNT, 0), source, value != null);
        }
        String entity = arguments.option("entity");
        Counts counts =
                entity.isEmpty()
                        ? input.figures().counts(control)
                        : input.figures()
                                .countsByEntity(control)
                                .getOrDefault(entity, Counts.NONE);
        long number =
                switch (field) {
                    case "population" -> counts.population();
                    case "outside" -> counts.outside();
                    case "satisfied" -> counts.satisfied();
                    case "justified" -> counts.justified();
                    case "not-satisfied" -> counts.notSatisfied();
                    case "undetermined" -> counts.undetermined();
                    default -> throw missing("value " + field).get();
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

    private Inline tableValue(TableView table, String field) {
        Source source = input.figures().source(table);
        Figures.Rows rows = input.figures().rows(table);
        if (field.equals("rows")) {
            return figure(layout.count(rows.rows().size()), source, true);
        }
        Shown column = column(rows, field.substring("first.".length()));
        Object value = rows.rows().isEmpty() ? null : rows.rows().getFirst().get(column.name());
        int decimals = Layout.decimals(column.unit(), value == null ? List.of() : List.of(value));
        return figure(cells.shown(column, value, decimals), source, value != null);
    }

    private Inline figure(String text, Source source, boolean known) {
        return new Inline.Figure(text, notes.cite(source), known);
    }

    boolean isKnown(Topic topic, String name) {
        Control control = control(id(topic, name));
        return control == null
                ? !listed(topic, name).rows().rows().isEmpty()
                : !input.figures().counts(control).isEmpty();
    }

    List<Block> table(Topic topic, Arguments arguments, List<Inline> caption) {
        Listed listed = listed(topic, arguments.word(0));
        List<Figures.Row> all = ofEntity(listed, arguments);
        List<Figures.Row> rows = limited(all, arguments);
        NoteRef note = notes.cite(listed.source());
        return List.of(
                new Table(
                        captioned(caption, listed, note),
                        cells.columns(listed.rows().columns()),
                        cells.rows(listed.rows().columns(), rows, note),
                        leftOut(rows.size(), all.size())));
    }

    List<Block> chart(Topic topic, Arguments arguments, List<Inline> caption, String id) {
        Listed listed = listed(topic, arguments.word(1));
        List<Figures.Row> all = ofEntity(listed, arguments);
        Shown label = column(listed.rows(), arguments.option("label"));
        Shown value = column(listed.rows(), arguments.option("value"));
        String series = arguments.option("series");
        var labels = new ArrayList<String>();
        var bySeries = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        int left = 0;
        if (series.isEmpty()) {
            List<Figures.Row> rows = limited(all, arguments);
            rows.forEach(r -> labels.add(shown(label, r)));
            bySeries.put("", numbers(rows, value));
            left = all.size() - rows.size();
        } else {
            var distinct = new LinkedHashSet<String>();
            all.forEach(r -> distinct.add(shown(label, r)));
            distinct.stream().limit(limit(arguments)).forEach(labels::add);
            left = distinct.size() - labels.size();
            Shown by = column(listed.rows(), series);
            for (Figures.Row row : all) {
                int at = labels.indexOf(shown(label, row));
                if (at >= 0) {
                    bySeries.computeIfAbsent(shown(by, row), s -> empty(labels.size()))
                            .set(at, number(row, value));
                }
            }
        }
        var lines =
                bySeries.entrySet().stream()
                        .map(e -> new Chart.Series(e.getKey(), e.getValue()))
                        .toList();
        var blocks = new ArrayList<Block>();
        NoteRef note = notes.cite(listed.source());
        blocks.add(
                new Chart(
                        kind(arguments.word(0)),
                        id,
                        captioned(caption, listed, note),
                        words.unit(value.unit()),
                        value.format(),
                        labels,
                        lines));
        if (left > 0) {
            int shown = labels.size();
            blocks.add(new Block.Paragraph(Block.Tone.REMARK, leftOut(shown, shown + left)));
        }
        return blocks;
    }

    List<Block> findings(Topic topic, Arguments arguments) {
        Control control = control(id(topic, arguments.word(0)));
        if (control == null) {
            throw missing("control " + arguments.word(0)).get();
        }
        int limit = arguments.option("limit").isEmpty() ? FindingBlocks.WORST : limit(arguments);
        var blocks =
                new FindingBlocks(input.catalogue(), input.figures(), words, notes)
                        .findings(control, limit);
        String none = words.of("findings.none", control.title().in(words.language()));
        return blocks.isEmpty() ? List.of(Block.Paragraph.remark(none)) : blocks;
    }

    private List<Inline> captioned(List<Inline> caption, Listed listed, NoteRef note) {
        var out = new ArrayList<>(caption.isEmpty() ? Inline.of(listed.title()) : caption);
        out.add(new Inline.Cite(note));
        return out;
    }

    private List<Inline> leftOut(int shown, int all) {
        return shown == all
                ? List.of()
                : Inline.of(words.of("table.some", layout.count(shown), layout.count(all)));
    }

    private static List<Figures.Row> ofEntity(Listed listed, Arguments arguments) {
        String entity = arguments.option("entity");
        return entity.isEmpty()
                ? listed.rows().rows()
                : listed.rows().rows().stream()
                        .filter(r -> entity.equals(r.get(listed.entity())))
                        .toList();
    }

    private static List<Figures.Row> limited(List<Figures.Row> rows, Arguments arguments) {
        return rows.stream().limit(limit(arguments)).toList();
    }

    private static int limit(Arguments arguments) {
        String limit = arguments.option("limit");
        return limit.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(limit);
    }

    private static Chart.Kind kind(String word) {
        return Chart.Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private String shown(Shown column, Figures.Row row) {
        return cells.shown(column, row.get(column.name()), 0);
    }

    private static List<@Nullable BigDecimal> empty(int size) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < size; i++) {
            values.add(null);
        }
        return values;
    }

    private static List<@Nullable BigDecimal> numbers(List<Figures.Row> rows, Shown column) {
        var values = new ArrayList<@Nullable BigDecimal>();
        rows.forEach(r -> values.add(number(r, column)));
        return values;
    }

    private static @Nullable BigDecimal number(Figures.Row row, Shown column) {
        return row.get(column.name()) instanceof Number n ? Layout.exact(n) : null;
    }

    private Listed listed(Topic topic, String name) {
        String id = id(topic, name);
        Indicator indicator = indicator(id);
        if (indicator != null) {
            return new Listed(
                    indicator.title().in(words.language()),
                    indicator.entity(),
                    input.figures().rows(indicator),
                    input.figures().source(indicator));
        }
        TableView table = table(id);
        return new Listed(
                table.title().in(words.language()),
                table.entity(),
                input.figures().rows(table),
                input.figures().source(table));
    }

    private static Shown column(Figures.Rows rows, String name) {
        return rows.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(missing("column " + name));
    }

    private @Nullable Control control(String id) {
        return input.catalogue().controls().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    }

    private @Nullable Indicator indicator(String id) {
        return input.catalogue()
                .indicators()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private TableView table(String id) {
        return input.catalogue()
                .tables()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(missing("indicator or table " + id));
    }

    private static Supplier<IllegalArgumentException> missing(String what) {
        return () -> new IllegalArgumentException("no " + what);
    }
}
