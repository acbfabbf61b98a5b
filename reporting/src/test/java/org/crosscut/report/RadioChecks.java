package org.crosscut.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Figures made up for the invented topic.
final class RadioChecks implements Figures {
    private final int entities;

    RadioChecks(int entities) {
        this.entities = entities;
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
        LocalizedText parameter = RadioTopic.text("how days are counted", "天数的计算方法");
        return List.of(
                new Reading(
                        parameter,
                        RadioTopic.text("days since the answer", "自应答之日起"),
                        RadioTopic.text("The paragraph speaks of answers.", "该段所述为应答。"),
                        true,
                        counts(control)),
                new Reading(
                        parameter,
                        RadioTopic.text("days since the call", "自呼叫之日起"),
                        RadioTopic.text("Logs record the call.", "日志记录的是呼叫。"),
                        false,
                        counts(control).plus(new Counts(0, 3, 0, -3, 0))));
    }

    @Override
    public Findings findings(Control control, String entity, int limit) {
        var columns =
                List.of(
                        new Shown(
                                "entity",
                                RadioTopic.text("Mission", "特派团"),
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
                        RadioTopic.text("Last answer (last_check) is empty", "上次应答（last_check）为空"),
                        9,
                        "radio-checks/checked-lately:XMC/outpost-7"));
    }

    @Override
    public List<Missing> destroyed(Topic topic) {
        return List.of();
    }

    @Override
    public List<Missing> missing(Topic topic) {
        LocalizedText log = RadioTopic.text("Log of calls", "呼叫日志");
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
                                RadioTopic.text("Mission", "特派团"),
                                Shown.Format.TEXT,
                                "entities",
                                ""),
                        new Shown(
                                "answer_rate",
                                RadioTopic.text("Answered", "应答率"),
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
                                RadioTopic.text("Mission", "特派团"),
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
        return new Shown(name, RadioTopic.text(english, chinese), format, "", "");
    }

    private static Shown amount(String name, String english, String chinese) {
        return new Shown(
                name, RadioTopic.text(english, chinese), Shown.Format.AMOUNT, "", "USD thousand");
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
                                RadioTopic.MAX_DAYS.description(),
                                3L,
                                "day",
                                null,
                                LocalDate.of(2022, 7, 1),
                                LocalizedText.everywhere("A/RES/0/0, para. 3"))),
                List.of(
                        new Source.DataUsed(
                                RadioTopic.text("Radio checks", "无线电通联"), List.of(1L, 2L, 3L, 5L))),
                "crosscut explain " + control.id());
    }

    @Override
    public Source source(Indicator indicator) {
        return new Source(
                indicator.id(),
                indicator.title(),
                indicator.statement(),
                List.of(),
                List.of(new Source.DataUsed(RadioTopic.text("Log of calls", "呼叫日志"), List.of(4L))),
                "crosscut explain " + indicator.id());
    }

    @Override
    public Source source(Indicator indicator, Row row) {
        return source(indicator);
    }

    @Override
    public boolean isAsked(Topic topic, String entity) {
        return true;
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
}
