package org.crosscut.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.SqlText;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An invented topic, with the catalogue that it stands in and the entities that report.
final class RadioTopic {
    static final String RESOLUTION = "A/RES/0/0";
    private static final Origin NOWHERE = new Origin("", Map.of(), Map.of());
    private static final SqlText NO_SQL = new SqlText("", "");
    private static final List<String> TREES =
            List.of(
                    "Alder 桤木",
                    "Birch 白桦",
                    "Cedar 雪松",
                    "Elm 榆树",
                    "Fir 冷杉",
                    "Hazel 榛树",
                    "Ivy 常春藤",
                    "Juniper 刺柏",
                    "Larch 落叶松",
                    "Maple 枫树",
                    "Nutmeg 肉豆蔻",
                    "Oak 橡树",
                    "Pine 松树",
                    "Rowan 花楸");

    private RadioTopic() {}

    static LocalizedText text(String english, String chinese) {
        return LocalizedText.of(english, chinese);
    }

    static List<StateInput.Entity> entities(int entities) {
        var out = new ArrayList<StateInput.Entity>();
        for (int i = 0; i < entities; i++) {
            String[] names = TREES.get(i).split(" ", -1);
            out.add(
                    new StateInput.Entity(
                            "XM" + (char) ('A' + i),
                            text("Exercise Mission " + names[0], "演习特派团" + names[1])));
        }
        return out;
    }

    static final Parameter MAX_DAYS =
            new Parameter(
                    "max_days",
                    ColumnType.INTEGER,
                    "day",
                    text("longest silence", "最长无应答时间"),
                    List.of(new Parameter.Reading("", text("", ""), text("", ""), List.of())));

    static final Control CHECKED_LATELY =
            new Control(
                    "radio-checks",
                    "checked-lately",
                    text("Every occupied outpost answered a recent radio check", "有人哨所近期均已应答"),
                    text(
                            "An occupied outpost answered a radio check within the last days that"
                                    + " the parameter sets (“regularly”).",
                            "有人哨所在参数规定的天数内应答了无线电呼叫（“定期”）。"),
                    List.of(),
                    "checks",
                    null,
                    List.of("outpost"),
                    "entity",
                    "",
                    List.of(MAX_DAYS),
                    List.of(),
                    null,
                    List.of("sector-commander"),
                    Classification.PUBLIC,
                    NO_SQL,
                    List.of(),
                    NOWHERE);

    static final Indicator ANSWER_RATE =
            new Indicator(
                    "radio-checks",
                    "answer-rate",
                    text("Share of calls answered", "呼叫应答率"),
                    text("Calls answered, of all calls made.", "应答次数占呼叫次数的比例。"),
                    List.of(),
                    "percent",
                    1,
                    List.of("entity"),
                    "answer_rate",
                    "entity",
                    "",
                    List.of(),
                    List.of(),
                    Classification.PUBLIC,
                    NO_SQL,
                    List.of(),
                    NOWHERE);

    static final TableView EQUIPMENT = view("equipment", "Radio equipment", "无线电设备");
    static final TableView TREND = view("trend", "Calls by quarter", "各季度呼叫");

    private static TableView view(String name, String english, String chinese) {
        return new TableView(
                "radio-checks",
                name,
                text(english, chinese),
                List.of(),
                List.of(),
                "",
                "",
                Classification.PUBLIC,
                NO_SQL,
                NOWHERE);
    }

    static Topic topic() {
        return new Topic(
                "radio-checks",
                text("Radio checks", "无线电通联"),
                "field-technology",
                List.of(RESOLUTION + "#3"),
                Classification.PUBLIC,
                List.of(),
                List.of(CHECKED_LATELY),
                List.of(ANSWER_RATE),
                List.of(EQUIPMENT, TREND),
                List.of(section(Language.EN), section(Language.ZH)),
                List.of(),
                List.of(),
                List.of(),
                NOWHERE);
    }

    private static Section section(Language language) {
        String file = "section." + language.tag() + ".md";
        try (var in = RadioTopic.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new Section(
                    language, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalogue catalogue(int entities) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (StateInput.Entity entity : entities(entities)) {
            rows.add(
                    Map.of(
                            "code",
                            entity.code(),
                            "en",
                            entity.name().in(Language.EN),
                            "zh",
                            entity.name().in(Language.ZH)));
        }
        var reference =
                new ReferenceTable(
                        "entities",
                        text("Entities", "实体"),
                        ReferenceTable.Purpose.ENTITIES,
                        "invented",
                        List.of(),
                        rows,
                        NOWHERE);
        return new Catalogue(
                "f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2",
                List.of(topic()),
                List.of(reference));
    }
}
