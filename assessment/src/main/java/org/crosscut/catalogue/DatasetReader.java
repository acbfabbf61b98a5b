package org.crosscut.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Reads datasets and the columns of any table.
final class DatasetReader {
    private final Problems problems;
    private final Set<String> untyped;

    /// @param untyped receives the names of columns whose type could not be read
    DatasetReader(Problems problems, Set<String> untyped) {
        this.problems = problems;
        this.untyped = untyped;
    }

    Dataset read(String topic, String name, YamlFile file, String sample) {
        Entry root = file.root();
        return new Dataset(
                name,
                topic,
                root.localized("title", name),
                root.localized("description", name),
                root.word("kind", Dataset.Kind.REGISTER),
                root.word("purpose", Dataset.Purpose.DATA),
                root.number("version", 1),
                columns(root.at("columns")),
                root.has("expected") ? expected(root.at("expected")) : null,
                sample,
                conventions(root.at("conventions")),
                root.at("rules").items().stream().map(DatasetReader::rule).toList(),
                root.at("foreign_keys").items().stream().map(DatasetReader::foreignKey).toList(),
                root.texts("formerly"),
                file.origin());
    }

    private static RowRule rule(Entry entry) {
        return new RowRule(
                entry.localized("title", ""), entry.text("holds"), entry.at("holds").place());
    }

    private static ForeignKey foreignKey(Entry entry) {
        var columns = entry.at("columns").entries();
        return new ForeignKey(
                List.copyOf(columns.keySet()),
                entry.text("dataset"),
                columns.values().stream().map(Entry::text).toList());
    }

    private static Conventions conventions(Entry entry) {
        return new Conventions(
                entry.word("decimal", Conventions.DecimalSign.UNSTATED),
                entry.word("dates", Conventions.DateOrder.UNSTATED),
                entry.texts("empty_marks"));
    }

    private Dataset.Expected expected(Entry entry) {
        LocalDate from = entry.date("from", problems);
        return new Dataset.Expected(
                entry.texts("entities"),
                entry.text("every"),
                from == null ? LocalDate.MIN : from,
                entry.number("due_days", 0),
                entry.text("source"));
    }

    List<Column> columns(Entry list) {
        var columns = new ArrayList<Column>();
        for (Entry entry : list.items()) {
            columns.add(column(entry));
        }
        return columns;
    }

    private Column column(Entry entry) {
        String name = entry.text("name");
        return new Column(
                name,
                type(entry),
                entry.text("unit"),
                entry.flag("required"),
                entry.flag("key"),
                entry.has("empty") ? entry.localized("empty", "") : null,
                entry.text("codes"),
                entry.word("role", Column.Role.NONE),
                entry.word("classification", Classification.PUBLIC),
                entry.decimal("min"),
                entry.decimal("max"),
                entry.number("max_length", 0),
                form(entry),
                conventions(entry.at("conventions")),
                entry.texts("aliases"),
                entry.texts("formerly"),
                entry.localized("title", name),
                entry.has("description")
                        ? entry.localized("description", name)
                        : LocalizedText.of("", ""));
    }

    private @Nullable TextForm form(Entry column) {
        String pattern = column.text("pattern");
        if (pattern.isEmpty()) {
            return null;
        }
        if (!column.has("example")) {
            problems.add(
                    CatalogueCode.MISSING_PROPERTY,
                    column.place(),
                    "property",
                    "example",
                    "meaning",
                    "");
            return null;
        }
        TextForm form =
                switch (TextForm.of(pattern, column.text("example"))) {
                    case TextForm.Answer.Form(TextForm read) -> read;
                    case TextForm.Answer.Refused(int at) -> {
                        problems.add(
                                CatalogueCode.PATTERN_NOT_READABLE,
                                column.at("pattern").place(),
                                "pattern",
                                pattern,
                                "rest",
                                pattern.substring(Math.min(at, pattern.length())));
                        yield null;
                    }
                };
        if (form != null && !form.matches(form.example())) {
            problems.add(
                    CatalogueCode.EXAMPLE_NOT_OF_PATTERN,
                    column.at("example").place(),
                    "example",
                    form.example(),
                    "pattern",
                    pattern);
        }
        return form;
    }

    private ColumnType type(Entry column) {
        String word = column.text("type");
        ColumnType type = ColumnType.ofWord(word);
        if (type != null) {
            return type;
        }
        if (word.matches("decimal\\([1-9][0-9]?,[0-9]{1,2}\\)")) {
            problems.add(
                    CatalogueCode.WRONG_FORM,
                    column.at("type").place(),
                    "value",
                    word,
                    "property",
                    "type",
                    "form",
                    "decimal(digits,decimals), no more decimals than digits, at most 38");
        }
        ColumnType meant =
                ColumnType.ofWord(Nearest.to(word, List.of("text", "integer", "date", "boolean")));
        if (meant != null) {
            return meant;
        }
        untyped.add(column.text("name"));
        return ColumnType.TEXT;
    }
}
