package org.crosscut.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosscut.assess.ControlResult.ReadingResult;
import org.crosscut.assess.Outcome.Missing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Assessments on disk: one folder each, with `assessment.json`. A value is written so that its
/// type comes back: text as text, a whole number, decimal or date as `{"n": …}`, `{"d": …}`, `{"t":
/// …}`.
public final class AssessmentStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "assessment.json";

    private final Path folder;

    /// @param folder of all assessments of a workspace
    public AssessmentStore(Path folder) {
        this.folder = folder;
    }

    /// Writes the assessment whole or not at all, and makes it the latest.
    public Path write(Assessment assessment) {
        Path target = folder.resolve(assessment.id());
        try {
            Files.createDirectories(target);
            replace(target.resolve(FILE), JSON.writeValueAsBytes(tree(assessment)));
            replace(
                    folder.resolve("latest"),
                    (assessment.id() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
        return target;
    }

    /// The identities of all assessments, in order of as-of date.
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> Files.exists(p.resolve(FILE)))
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /// The assessment last written; null if there is none.
    public @Nullable Assessment latest() {
        Path latest = folder.resolve("latest");
        if (!Files.exists(latest)) {
            return null;
        }
        try {
            return read(Files.readString(latest).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + latest, e);
        }
    }

    /// @param id one of [#ids]
    public Assessment read(String id) {
        try {
            return assessment(JSON.readTree(Files.readAllBytes(folder.resolve(id).resolve(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read assessment " + id, e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, bytes);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ObjectNode tree(Assessment a) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("id", a.id()).put("workspace", a.workspace()).put("as_of", a.asOf().toString());
        tree.put("snapshot", a.snapshot()).put("head", a.head());
        tree.put("catalogue", a.catalogueHash());
        ObjectNode settings = tree.putObject("settings");
        a.settings().forEach(settings::put);
        ArrayNode controls = tree.putArray("controls");
        a.controls().forEach(result -> controls.add(tree(result)));
        ArrayNode indicators = tree.putArray("indicators");
        a.indicators().forEach(result -> indicators.add(tree(result)));
        ArrayNode tables = tree.putArray("tables");
        a.tables().forEach(result -> tables.add(tree(result)));
        ArrayNode missing = tree.putArray("missing");
        for (MissingSubmission m : a.missing()) {
            missing.addObject()
                    .put("dataset", m.dataset())
                    .put("entity", m.entity())
                    .put("period", m.period())
                    .put("due", m.due().toString());
        }
        ArrayNode destroyed = tree.putArray("destroyed");
        for (DestroyedSubmission d : a.destroyed()) {
            destroyed
                    .addObject()
                    .put("dataset", d.dataset())
                    .put("entity", d.entity())
                    .put("period", d.period())
                    .put("submission", d.submission());
        }
        ArrayNode responses = tree.putArray("replies");
        a.responses().forEach(r -> responses.add(tree(r)));
        return tree;
    }

    private static ObjectNode tree(Response r) {
        ObjectNode tree = JSON.createObjectNode().put("dataset", r.dataset());
        tree.put("entity", r.entity()).put("answers", r.answers()).put("language", r.language());
        tree.put("text", r.text()).put("replied", r.answeredOn().toString());
        tree.set("agreed", tree(r.approvedOn()));
        return tree;
    }

    static ObjectNode tree(ControlResult result) {
        ObjectNode c = JSON.createObjectNode().put("control", result.control());
        c.put("strays", result.strays());
        c.set("counts", tree(result.counts()));
        ObjectNode entities = c.putObject("by_entity");
        result.byEntity().forEach((entity, counts) -> entities.set(entity, tree(counts)));
        ArrayNode readings = c.putArray("readings");
        for (ReadingResult r : result.readings()) {
            readings.addObject()
                    .put("parameter", r.parameter())
                    .put("reading", r.reading())
                    .set("counts", tree(r.counts()));
        }
        c.set(
                "findings",
                result.findings() instanceof KeptFindings kept
                        ? JSON.getNodeFactory().rawValueNode(new RawValue(kept.json()))
                        : tree(result.findings()));
        return c;
    }

    static ArrayNode tree(List<Finding> findings) {
        ArrayNode tree = JSON.createArrayNode();
        findings.forEach(f -> tree.add(tree(f)));
        return tree;
    }

    static ObjectNode tree(IndicatorResult result) {
        ObjectNode tree = JSON.createObjectNode().put("indicator", result.indicator());
        ArrayNode values = tree.putArray("values");
        for (IndicatorResult.Value v : result.values()) {
            ObjectNode value = values.addObject().put("id", v.id());
            value.set("key", tree(v.key()));
            value.set("row", tree(v.row()));
            value.set("number", tree(v.number()));
        }
        return tree;
    }

    static ObjectNode tree(TableResult result) {
        ObjectNode tree = JSON.createObjectNode().put("table", result.table());
        ArrayNode rows = tree.putArray("rows");
        for (Map<String, @Nullable Object> row : result.rows()) {
            rows.add(tree(row));
        }
        return tree;
    }

    private static ArrayNode tree(Counts c) {
        return JSON.createArrayNode()
                .add(c.outside())
                .add(c.satisfied())
                .add(c.justified())
                .add(c.notSatisfied())
                .add(c.undetermined());
    }

    private static ObjectNode tree(Finding f) {
        ObjectNode tree = JSON.createObjectNode().put("id", f.id()).put("entity", f.entity());
        tree.put("outcome", f.outcome().word());
        tree.set("key", tree(f.key()));
        tree.set("evidence", tree(f.evidence()));
        tree.put("reason", f.reason());
        tree.set("reason_until", tree(f.reasonUntil()));
        switch (f.outcome()) {
            case Outcome.Justified j ->
                    tree.put("until", j.until().toString()).put("office", j.office());
            case Outcome.Undetermined u -> {
                ArrayNode missing = tree.putArray("missing");
                u.missing().forEach(m -> missing.add(tree(m)));
            }
            case Outcome.Satisfied s -> {}
            case Outcome.NotSatisfied n -> {}
        }
        return tree;
    }

    private static ObjectNode tree(Missing missing) {
        ObjectNode tree = JSON.createObjectNode();
        return switch (missing) {
            case Missing.Cell c -> tree.put("table", c.table()).put("column", c.column());
            case Missing.Pointed p -> tree.put("table", p.table()).put("target", p.target());
            case Missing.Parameter p -> tree.put("parameter", p.name());
            case Missing.Lost l -> tree.put("times", l.times());
            case Missing.Row r -> tree.put("row_of", r.table());
            case Missing.Destroyed d -> tree.put("submission", d.submission());
            case Missing.Elsewhere e -> tree;
        };
    }

    private static ObjectNode tree(Map<String, @Nullable Object> values) {
        ObjectNode tree = JSON.createObjectNode();
        values.forEach((name, value) -> tree.set(name, tree(value)));
        return tree;
    }

    private static JsonNode tree(@Nullable Object value) {
        var nodes = JSON.getNodeFactory();
        return switch (value) {
            case null -> nodes.nullNode();
            case String s -> nodes.stringNode(s);
            case Boolean b -> nodes.booleanNode(b);
            case Long n -> nodes.objectNode().put("n", n);
            case BigDecimal d -> nodes.objectNode().put("d", d.toPlainString());
            case LocalDate d -> nodes.objectNode().put("t", d.toString());
            default -> throw new IllegalArgumentException("no value is a " + value.getClass());
        };
    }

    private static Assessment assessment(JsonNode tree) {
        var settings = new TreeMap<String, String>();
        tree.get("settings")
                .properties()
                .forEach(e -> settings.put(e.getKey(), e.getValue().asString()));
        return new Assessment(
                tree.get("id").asString(),
                tree.get("workspace").asString(),
                LocalDate.parse(tree.get("as_of").asString()),
                tree.get("snapshot").asLong(),
                tree.get("head").asString(),
                tree.get("catalogue").asString(),
                settings,
                list(tree.get("controls"), AssessmentStore::control),
                list(tree.get("indicators"), AssessmentStore::indicator),
                list(tree.get("tables"), AssessmentStore::table),
                list(
                        tree.get("missing"),
                        m ->
                                new MissingSubmission(
                                        m.get("dataset").asString(),
                                        m.get("entity").asString(),
                                        m.get("period").asString(),
                                        LocalDate.parse(m.get("due").asString()))),
                list(
                        tree.path("destroyed"),
                        d ->
                                new DestroyedSubmission(
                                        d.get("dataset").asString(),
                                        d.get("entity").asString(),
                                        d.get("period").asString(),
                                        d.get("submission").asLong())),
                list(tree.path("replies"), AssessmentStore::response));
    }

    private static Response response(JsonNode tree) {
        return new Response(
                tree.get("dataset").asString(),
                tree.get("entity").asString(),
                tree.get("answers").asString(),
                tree.get("language").asString(),
                tree.get("text").asString(),
                LocalDate.parse(tree.get("replied").asString()),
                (LocalDate) value(tree.get("agreed")));
    }

    static IndicatorResult indicator(JsonNode tree) {
        return new IndicatorResult(
                tree.get("indicator").asString(),
                list(tree.get("values"), AssessmentStore::indicatorValue));
    }

    static TableResult table(JsonNode tree) {
        return new TableResult(
                tree.get("table").asString(), list(tree.get("rows"), AssessmentStore::values));
    }

    static ControlResult control(JsonNode tree) {
        String control = tree.get("control").asString();
        var byEntity = new TreeMap<String, Counts>();
        tree.get("by_entity")
                .properties()
                .forEach(e -> byEntity.put(e.getKey(), counts(e.getValue())));
        return new ControlResult(
                control,
                counts(tree.get("counts")),
                byEntity,
                list(
                        tree.get("readings"),
                        r ->
                                new ReadingResult(
                                        r.get("parameter").asString(),
                                        r.get("reading").asString(),
                                        counts(r.get("counts")))),
                list(tree.get("findings"), f -> finding(control, f)),
                tree.get("strays").asLong());
    }

    /// @param array of findings, as JSON
    static List<Finding> findings(String control, byte[] array) {
        return list(JSON.readTree(array), f -> finding(control, f));
    }

    private static Finding finding(String control, JsonNode tree) {
        Outcome outcome =
                switch (tree.get("outcome").asString()) {
                    case "satisfied" -> new Outcome.Satisfied();
                    case "justified" ->
                            new Outcome.Justified(
                                    LocalDate.parse(tree.get("until").asString()),
                                    tree.get("office").asString());
                    case "not-satisfied" -> new Outcome.NotSatisfied();
                    default ->
                            new Outcome.Undetermined(
                                    list(tree.get("missing"), AssessmentStore::missing));
                };
        return new Finding(
                tree.get("id").asString(),
                control,
                tree.get("entity").asString(),
                values(tree.get("key")),
                values(tree.get("evidence")),
                outcome,
                (String) value(tree.get("reason")),
                (LocalDate) value(tree.get("reason_until")));
    }

    private static Missing missing(JsonNode tree) {
        if (tree.has("submission")) {
            return new Missing.Destroyed(tree.get("submission").asLong());
        }
        if (tree.has("column")) {
            return new Missing.Cell(tree.get("table").asString(), tree.get("column").asString());
        }
        if (tree.has("target")) {
            return new Missing.Pointed(tree.get("table").asString(), tree.get("target").asString());
        }
        if (tree.has("parameter")) {
            return new Missing.Parameter(tree.get("parameter").asString());
        }
        if (tree.has("row_of")) {
            return new Missing.Row(tree.get("row_of").asString());
        }
        return tree.has("times")
                ? new Missing.Lost(tree.get("times").asLong())
                : new Missing.Elsewhere();
    }

    private static IndicatorResult.Value indicatorValue(JsonNode tree) {
        return new IndicatorResult.Value(
                tree.get("id").asString(),
                values(tree.get("key")),
                values(tree.get("row")),
                (BigDecimal) value(tree.get("number")));
    }

    private static Counts counts(JsonNode tree) {
        return new Counts(
                tree.get(0).asLong(),
                tree.get(1).asLong(),
                tree.get(2).asLong(),
                tree.get(3).asLong(),
                tree.get(4).asLong());
    }

    private static Map<String, @Nullable Object> values(JsonNode tree) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        tree.properties().forEach(e -> values.put(e.getKey(), value(e.getValue())));
        return values;
    }

    private static @Nullable Object value(JsonNode tree) {
        if (tree.isNull()) {
            return null;
        }
        if (tree.isBoolean()) {
            return tree.booleanValue();
        }
        if (tree.isString()) {
            return tree.stringValue();
        }
        if (tree.has("n")) {
            return tree.get("n").asLong();
        }
        return tree.has("d")
                ? new BigDecimal(tree.get("d").asString())
                : LocalDate.parse(tree.get("t").asString());
    }

    private static <T> List<T> list(JsonNode tree, Function<JsonNode, T> each) {
        var all = new ArrayList<T>();
        tree.forEach(node -> all.add(each.apply(node)));
        return all;
    }
}
