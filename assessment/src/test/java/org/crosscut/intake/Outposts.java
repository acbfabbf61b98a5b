package org.crosscut.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.catalogue.RowRule;
import org.crosscut.catalogue.TextForm;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An invented catalogue of outposts with one dataset of each kind.
public final class Outposts {
    private static final Origin ORIGIN = new Origin("test", Map.of(), Map.of());

    private Outposts() {}

    public static Catalogue catalogue() {
        var topic =
                new Topic(
                        "outposts",
                        text("Outposts", "哨所"),
                        "owner",
                        List.of(),
                        Classification.PUBLIC,
                        List.of(stores(), hours(), books(), loans()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ORIGIN);
        return new Catalogue("0", List.of(topic), List.of(outposts(), seasons(), grades()));
    }

    public static Dataset stores() {
        return dataset(
                "stores",
                Dataset.Kind.STOCK,
                List.of(
                        new RowRule(
                                text("No piece costs more than 100,000.", "每件不超过100 000。"),
                                "cost <= pieces * 100000 OR pieces < 1",
                                Place.file("stores.dataset.yaml"))),
                List.of(
                        role("outpost", ColumnType.TEXT, "outposts", Column.Role.ENTITY),
                        role("state_date", ColumnType.DATE, "", Column.Role.STATE_DATE),
                        new Col("item", ColumnType.TEXT)
                                .required()
                                .key()
                                .form("[^/]+", "lamp")
                                .make(),
                        new Col("grade", ColumnType.TEXT).codes("grades").required().make(),
                        new Col("amount", ColumnType.decimal(9, 1)).range(0, 10_000).make(),
                        new Col("pieces", ColumnType.INTEGER).make(),
                        new Col("last_check", ColumnType.DATE).empty("never", "从未").make(),
                        new Col("sealed", ColumnType.BOOLEAN).make(),
                        new Col("note", ColumnType.TEXT).longest(100).make(),
                        new Col("cost", ColumnType.decimal(12, 2))
                                .range(0, 900_000)
                                .secret()
                                .make()));
    }

    public static Dataset hours() {
        return dataset(
                "hours",
                Dataset.Kind.FLOW,
                List.of(),
                List.of(
                        role("outpost", ColumnType.TEXT, "outposts", Column.Role.ENTITY),
                        role("season", ColumnType.TEXT, "seasons", Column.Role.PERIOD),
                        key("job", ColumnType.TEXT),
                        new Col("hours", ColumnType.INTEGER).make()));
    }

    public static Dataset books() {
        return dataset(
                "books",
                Dataset.Kind.REGISTER,
                List.of(),
                List.of(
                        role("outpost", ColumnType.TEXT, "outposts", Column.Role.ENTITY),
                        key("volume", ColumnType.TEXT),
                        new Col("weight", ColumnType.decimal(9, 3)).unit("kg").make()));
    }

    /// What points to books, and to the loans that they renew.
    public static Dataset loans() {
        return dataset(
                "loans",
                Dataset.Kind.REGISTER,
                List.of(),
                List.of(
                        role("outpost", ColumnType.TEXT, "outposts", Column.Role.ENTITY),
                        key("number", ColumnType.TEXT),
                        new Col("volume", ColumnType.TEXT).make(),
                        new Col("renews", ColumnType.TEXT).make()),
                List.of(
                        new ForeignKey(
                                List.of("outpost", "volume"),
                                "books",
                                List.of("outpost", "volume")),
                        new ForeignKey(
                                List.of("outpost", "renews"),
                                "loans",
                                List.of("outpost", "number"))));
    }

    private static ReferenceTable outposts() {
        return table(
                "outposts",
                ReferenceTable.Purpose.ENTITIES,
                List.of(
                        outpost("OAK", "Oak Post", "橡树哨所", "exercise", null),
                        outpost("ELM", "Elm Post", "榆树哨所", "exercise", null),
                        outpost("ASH", "Ash Post", "白蜡哨所", "exercise", LocalDate.of(2020, 6, 30)),
                        outpost("REAL", "Real Post", "真哨所", "real", null)));
    }

    private static Map<String, @Nullable Object> outpost(
            String code, String en, String zh, String workspace, @Nullable LocalDate to) {
        Map<String, @Nullable Object> row = code(code, en, zh);
        row.put("workspace", workspace);
        row.put("from_date", LocalDate.of(2015, 1, 1));
        row.put("to_date", to);
        return row;
    }

    private static ReferenceTable seasons() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int year = 2019; year < 2026; year++) {
            String label = year + "/" + (year + 1) % 100;
            Map<String, @Nullable Object> row = code(label, label, label);
            row.put("from_date", LocalDate.of(year, 7, 1));
            row.put("to_date", LocalDate.of(year + 1, 6, 30));
            rows.add(row);
        }
        return new ReferenceTable(
                "seasons",
                text("Seasons", "季"),
                ReferenceTable.Purpose.PERIODS,
                "invented",
                List.of(),
                rows,
                ORIGIN);
    }

    private static ReferenceTable grades() {
        return table(
                "grades",
                ReferenceTable.Purpose.CODES,
                List.of(
                        code("G-1", "First grade", "一级"),
                        code("G-2", "Second grade", "二级"),
                        code("S-1", "Spare", "备用"),
                        code("S-2", "Spare", "备用")));
    }

    private static ReferenceTable table(
            String name, ReferenceTable.Purpose purpose, List<Map<String, @Nullable Object>> rows) {
        return new ReferenceTable(
                name, text(name, name), purpose, "invented", List.of(), rows, ORIGIN);
    }

    private static Map<String, @Nullable Object> code(String code, String en, String zh) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("code", code);
        row.put("en", en);
        row.put("zh", zh);
        return row;
    }

    private static Dataset dataset(
            String name, Dataset.Kind kind, List<RowRule> rules, List<Column> columns) {
        return dataset(name, kind, rules, columns, List.of());
    }

    private static Dataset dataset(
            String name,
            Dataset.Kind kind,
            List<RowRule> rules,
            List<Column> columns,
            List<ForeignKey> foreignKeys) {
        return new Dataset(
                name,
                "outposts",
                text(name, name),
                text(name, name),
                kind,
                Dataset.Purpose.DATA,
                1,
                columns,
                null,
                "",
                Conventions.UNSTATED,
                rules,
                foreignKeys,
                List.of(),
                List.of(),
                ORIGIN);
    }

    private static Column role(String name, ColumnType type, String codes, Column.Role role) {
        var column = new Col(name, type).codes(codes).required();
        column.key = true;
        column.role = role;
        return column.make();
    }

    private static Column key(String name, ColumnType type) {
        var column = new Col(name, type).required();
        column.key = true;
        return column.make();
    }

    private static LocalizedText text(String en, String zh) {
        return LocalizedText.of(en, zh);
    }

    private static final class Col {
        private final String name;
        private final ColumnType type;
        private boolean required;
        private boolean key;
        private String codes = "";
        private String unit = "";
        private int maxLength;
        private @Nullable TextForm form;
        private Column.Role role = Column.Role.NONE;
        private @Nullable LocalizedText empty;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;
        private Classification classification = Classification.PUBLIC;

        Col(String name, ColumnType type) {
            this.name = name;
            this.type = type;
        }

        Col required() {
            required = true;
            return this;
        }

        Col key() {
            key = true;
            return this;
        }

        Col unit(String word) {
            unit = word;
            return this;
        }

        Col longest(int characters) {
            maxLength = characters;
            return this;
        }

        Col form(String pattern, String example) {
            if (TextForm.of(pattern, example) instanceof TextForm.Answer.Form(TextForm read)) {
                form = read;
            }
            return this;
        }

        Col codes(String list) {
            codes = list;
            return this;
        }

        Col range(long least, long most) {
            min = BigDecimal.valueOf(least);
            max = BigDecimal.valueOf(most);
            return this;
        }

        Col empty(String en, String zh) {
            empty = text(en, zh);
            return this;
        }

        Col secret() {
            classification = Classification.CONFIDENTIAL;
            return this;
        }

        Column make() {
            return new Column(
                    name,
                    type,
                    unit,
                    required,
                    key,
                    empty,
                    codes,
                    role,
                    classification,
                    min,
                    max,
                    maxLength,
                    form,
                    Conventions.UNSTATED,
                    List.of(),
                    List.of(),
                    text("The " + name, "列 " + name),
                    text(name, name));
        }
    }
}
