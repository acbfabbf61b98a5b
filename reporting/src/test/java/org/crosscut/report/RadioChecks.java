package org.crosscut.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.SqlText;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An invented topic of an invented resolution with figures made up for it.
final class RadioChecks implements Figures {
    static final String RESOLUTION = "A/RES/0/0";
    private static final Origin NOWHERE = new Origin("", Map.of());
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

    private final int entities;

    RadioChecks(int entities) {
        this.entities = entities;
    }

    static LocalizedText text(String english, String chinese) {
        return LocalizedText.of(english, chinese);
    }

    List<StateInput.Entity> entities() {
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
                NOWHERE);
    }

    private static Section section(Language language) {
        String file = "section." + language.tag() + ".md";
        try (var in = RadioChecks.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new Section(
                    language, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalogue catalogue() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (StateInput.Entity entity : entities()) {
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

    @Override
    public Counts counts(Control control) {
        return countsByEntity(control).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    @Override
    public SequencedMap<String, Counts> countsByEntity(Control control) {
        var counts = new LinkedHashMap<String, Counts>();
        for (int i = 0; i < entities; i++) {
            Counts one =
                    switch (i % 5) {
                        case 0 -> new Counts(3, 41 + i, 2, 5 + i, 1);
                        case 1 -> new Counts(0, 1207, 0, 0, 0);
                        case 2 -> new Counts(0, 0, 0, 0, 8);
                        case 3 -> new Counts(1, 12, 4, 0, 0);
                        default -> new Counts(6, 0, 0, 0, 0);
                    };
            counts.put("XM" + (char) ('A' + i), one);
        }
        return counts;
    }

    @Override
    public List<Reading> readings(Control control) {
        LocalizedText parameter = text("how days are counted", "天数的计算方法");
        return List.of(
                new Reading(
                        parameter,
                        text("days since the answer", "自应答之日起"),
                        text("The paragraph speaks of answers.", "该段所述为应答。"),
                        true,
                        counts(control)),
                new Reading(
                        parameter,
                        text("days since the call", "自呼叫之日起"),
                        text("Logs record the call.", "日志记录的是呼叫。"),
                        false,
                        counts(control).plus(new Counts(0, 3, 0, -3, 0))));
    }

    @Override
    public Findings findings(Control control, String entity, int limit) {
        var columns =
                List.of(
                        new Shown(
                                "entity",
                                text("Mission", "特派团"),
                                Shown.Format.TEXT,
                                "entities",
                                ""),
                        column("outpost", "Outpost", "哨所", Shown.Format.TEXT),
                        column("last_check", "Last answer", "上次应答", Shown.Format.DATE),
                        column("silent_days", "Days silent", "无应答天数", Shown.Format.COUNT));
        var rows = new ArrayList<Finding>();
        for (int i = 0; i < Math.min(limit, 20); i++) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("entity", "XMA");
            values.put("outpost", "Outpost <" + (i + 1) + ">");
            values.put("last_check", LocalDate.of(2024, 6, 20).minusDays(3L * (20 - i)));
            values.put("silent_days", 1200L - 40L * i);
            rows.add(
                    new Finding(
                            "radio-checks/checked-lately:XMA/outpost-" + (i + 1),
                            i > 15 ? Mark.JUSTIFIED : Mark.NOT_SATISFIED,
                            Row.of(values),
                            i % 6 == 2 ? "the mast fell in a storm" : ""));
        }
        return new Findings(
                columns, rows, 42, "crosscut findings --control radio-checks/checked-lately");
    }

    @Override
    public List<Gap> gaps(Control control) {
        return List.of(
                new Gap(
                        text("Last answer (last_check) is empty", "上次应答（last_check）为空"),
                        9,
                        "radio-checks/checked-lately:XMC/outpost-7"));
    }

    @Override
    public List<Missing> missing(Topic topic) {
        LocalizedText log = text("Log of calls", "呼叫日志");
        LocalDate due = LocalDate.of(2024, 8, 29);
        return List.of(
                new Missing(log, "XMC", "2023/24", due), new Missing(log, "XMB", "2023/24", due));
    }

    @Override
    public Rows rows(Indicator indicator) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < entities; i++) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("entity", "XM" + (char) ('A' + i));
            values.put("answer_rate", i == 2 ? null : new BigDecimal(97 - 4 * i).movePointLeft(0));
            rows.add(Row.of(values));
        }
        return new Rows(
                List.of(
                        new Shown(
                                "entity",
                                text("Mission", "特派团"),
                                Shown.Format.TEXT,
                                "entities",
                                ""),
                        new Shown(
                                "answer_rate",
                                text("Answered", "应答率"),
                                Shown.Format.PERCENT,
                                "",
                                "percent")),
                rows);
    }

    @Override
    public Rows rows(TableView table) {
        return table.name().equals("trend") ? trend() : equipment();
    }

    private Rows trend() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(3, entities); i++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                var values = new LinkedHashMap<String, @Nullable Object>();
                values.put("entity", "XM" + (char) ('A' + i));
                values.put("quarter", quarter + "/2024");
                values.put(
                        "rate",
                        i == 1 && quarter == 2
                                ? null
                                : new BigDecimal("62.5").add(new BigDecimal(i * 9 - quarter * 3)));
                values.put("calls", 300L + 170L * i + 40L * quarter);
                rows.add(Row.of(values));
            }
        }
        return new Rows(
                List.of(
                        new Shown(
                                "entity",
                                text("Mission", "特派团"),
                                Shown.Format.TEXT,
                                "entities",
                                ""),
                        column("quarter", "Quarter", "季度", Shown.Format.TEXT),
                        column("rate", "Answered", "应答率", Shown.Format.PERCENT),
                        column("calls", "Calls", "呼叫", Shown.Format.COUNT)),
                rows);
    }

    private static Rows equipment() {
        var rows = new ArrayList<Row>();
        String[] items = {"Masts", "Repeaters", "Handsets", "Batteries", "Cables", "Spares"};
        for (int i = 0; i < items.length; i++) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("item", items[i]);
            values.put("approved", new BigDecimal("1234.56").multiply(new BigDecimal(i + 1)));
            values.put("spent", i == 3 ? null : new BigDecimal("1200").multiply(new BigDecimal(i)));
            values.put("variance", new BigDecimal("-34.5").multiply(new BigDecimal(i - 1)));
            values.put("rate", new BigDecimal("-2.85").multiply(new BigDecimal(i - 1)));
            rows.add(Row.of(values));
        }
        return new Rows(
                List.of(
                        column("item", "Item", "项目", Shown.Format.TEXT),
                        amount("approved", "Approved", "核定"),
                        amount("spent", "Spent", "支出"),
                        amount("variance", "Variance", "差异"),
                        column("rate", "Percentage", "百分比", Shown.Format.PERCENT)),
                rows);
    }

    private static Shown column(String name, String english, String chinese, Shown.Format format) {
        return new Shown(name, text(english, chinese), format, "", "");
    }

    private static Shown amount(String name, String english, String chinese) {
        return new Shown(name, text(english, chinese), Shown.Format.AMOUNT, "", "USD thousand");
    }

    @Override
    public Source source(Control control) {
        return new Source(
                control.id(),
                control.title(),
                control.statement(),
                List.of(
                        new Source.ParameterUsed(
                                "max_days",
                                MAX_DAYS.description(),
                                3L,
                                "day",
                                null,
                                LocalDate.of(2022, 7, 1),
                                "A/RES/0/0, para. 3")),
                List.of(
                        new Source.DataUsed(
                                text("Radio checks", "无线电通联"), List.of(1L, 2L, 3L, 5L))),
                "crosscut explain " + control.id());
    }

    @Override
    public Source source(Indicator indicator) {
        return new Source(
                indicator.id(),
                indicator.title(),
                indicator.statement(),
                List.of(),
                List.of(new Source.DataUsed(text("Log of calls", "呼叫日志"), List.of(4L))),
                "crosscut explain " + indicator.id());
    }

    @Override
    public Source source(TableView table) {
        return new Source(
                table.id(),
                table.title(),
                table.title(),
                List.of(),
                List.of(new Source.DataUsed(table.title(), List.of())),
                "crosscut indicators " + table.id());
    }

    /// A whole report on a resolution of that many paragraphs.
    static StateInput input(int provisions, int entities, boolean exercise) {
        var figures = new RadioChecks(entities);
        var texts = new ArrayList<ProvisionText>();
        for (int i = 1; i <= provisions; i++) {
            texts.add(provision(i));
        }
        return new StateInput(
                exercise,
                Classification.INTERNAL,
                LocalDate.of(2024, 6, 30),
                14,
                "9b1d3c5e7f90a2b4c6d8e0f1a3b5c7d9e1f2031425364758697a8b9cadbecfd0",
                RESOLUTION,
                text("Outposts and their radios", "哨所及其无线电"),
                texts,
                figures.entities(),
                figures.catalogue(),
                figures);
    }

    private static ProvisionText provision(int number) {
        LocalizedText section = number < 2 ? text("", "") : text("I. Communications", "一. 通信");
        var passages = new ArrayList<ProvisionText.Passage>();
        String words = "请各前哨定期应答无线电呼叫，并按照有关规则记录每一次应答；";
        passages.add(
                new ProvisionText.Passage(
                        "", words, List.of(new ProvisionText.Mark("8", words.indexOf("，")))));
        if (number == 3) {
            passages.add(new ProvisionText.Passage("a", "保存日志；", List.of()));
        }
        var official =
                new ProvisionText.Official(
                        passages,
                        List.of(
                                new ProvisionText.Footnote(
                                        "8", number == 2 ? "" : "A/RES/0/1，附件。")));
        return new ProvisionText(
                Integer.toString(number),
                section,
                Map.of(Language.ZH, official),
                new LocalizedText(
                        Map.of(
                                Language.EN,
                                "Asks every outpost to answer radio checks regularly, to keep a log"
                                        + " of its answers and to report silence & storms at"
                                        + " once.")));
    }
}
