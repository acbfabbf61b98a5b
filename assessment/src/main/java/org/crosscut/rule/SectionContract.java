package org.crosscut.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.crosscut.section.SectionBlock;
import org.crosscut.section.SectionBlock.Kind;
import org.jspecify.annotations.Nullable;

/// Checks that a section shows only what there is, in a way that it can be shown.
final class SectionContract {
    private static final List<String> COUNTS =
            List.of(
                    "population",
                    "outside",
                    "satisfied",
                    "justified",
                    "not-satisfied",
                    "undetermined");

    private static final String FIRST = "first.";
    private static final String COLUMNS = "columns.";

    /// What a section may show.
    ///
    /// @param outputs types by column; null if the rule did not compile
    /// @param entity the column that says whose row it is; empty if there is none
    record Part(
            PartKind kind,
            List<String> key,
            List<Parameter> parameters,
            String entity,
            Classification classification,
            @Nullable Map<String, OutputColumn> outputs) {}

    enum PartKind {
        CONTROL,
        INDICATOR,
        TABLE
    }

    private final Topic topic;
    private final Map<String, Part> parts;
    private final Set<String> unread;
    private final boolean isFollowUp;
    private final List<Diagnostic> problems = new ArrayList<>();

    /// @param parts of the whole catalogue by identity
    /// @param unread identities of parts whose files could not be read
    /// @param isFollowUp whether all that is shown is one entity's, so that everything has to say
    ///   whose it is and no block names an entity
    SectionContract(Topic topic, Map<String, Part> parts, Set<String> unread, boolean isFollowUp) {
        this.topic = topic;
        this.parts = parts;
        this.unread = unread;
        this.isFollowUp = isFollowUp;
    }

    List<Diagnostic> check(List<SectionBlock> blocks) {
        var answered = new TreeSet<String>();
        for (SectionBlock block : blocks) {
            if (block.kind() == Kind.AS_OF) {
                continue;
            }
            if (block.kind() == Kind.PROVISION) {
                provision(block, answered);
                continue;
            }
            String id = id(block);
            Part part = parts.get(id);
            if (part != null) {
                check(block, part);
            } else if (!unread.contains(id)) {
                Set<String> names = names();
                add(
                        ContractCode.UNKNOWN_BLOCK_NAME,
                        block.place(),
                        "name",
                        block.name(),
                        "nearest",
                        Nearest.to(block.name(), names),
                        "known",
                        Nearest.list(block.name(), names));
            }
        }
        return problems;
    }

    private void provision(SectionBlock block, Set<String> answered) {
        var known = new TreeSet<>(topic.provisions());
        topic.controls().forEach(c -> known.addAll(c.provisions()));
        boolean isKnown = known.contains(block.name());
        if (!isKnown || !answered.add(block.name())) {
            add(
                    ContractCode.FOLLOW_UP_PROVISION,
                    block.place(),
                    "name",
                    block.name(),
                    "twice",
                    isKnown ? block.name() : "",
                    "stranger",
                    isKnown ? "" : topic.name(),
                    "nearest",
                    Nearest.to(block.name(), known),
                    "known",
                    Nearest.list(block.name(), known));
        }
    }

    /// Whether the topic is declared as secret as what its sections show, in whatever language;
    /// said once, of the first block that shows too much.
    List<Diagnostic> checkClassification(List<SectionBlock> blocks) {
        List<SectionBlock> above =
                blocks.stream()
                        .filter(b -> classification(b).compareTo(topic.classification()) > 0)
                        .toList();
        if (!above.isEmpty()) {
            SectionBlock first = above.getFirst();
            add(
                    ContractCode.SECTION_CLASSIFICATION,
                    topic.origin().at("/classification"),
                    "name",
                    first.name(),
                    "block",
                    first.place().shown(),
                    "own",
                    classification(first).word(),
                    "declared",
                    topic.classification().word(),
                    "needed",
                    Classification.highest(above.stream().map(this::classification).toList())
                            .word(),
                    "topic",
                    topic.name());
        }
        return problems;
    }

    private Classification classification(SectionBlock block) {
        Part part = parts.get(id(block));
        return part == null ? Classification.PUBLIC : part.classification();
    }

    private String id(SectionBlock block) {
        return block.name().contains("/") ? block.name() : topic.name() + "/" + block.name();
    }

    private void check(SectionBlock block, Part part) {
        switch (block.kind()) {
            case FIGURE -> figure(block, part);
            case TABLE, CHART -> {
                if (part.kind() == PartKind.CONTROL) {
                    wrongName(block, "indicator, table");
                    return;
                }
                for (String option : List.of("label", "value", "series")) {
                    checkColumn(block, part, block.arguments().option(option), option);
                }
                checkEntity(block, part);
            }
            case FINDINGS -> {
                if (part.kind() != PartKind.CONTROL) {
                    wrongName(block, "control");
                } else {
                    checkEntity(block, part);
                }
            }
            case KNOWN, UNKNOWN -> condition(block, part);
            case AS_OF, PROVISION -> {}
        }
    }

    /// A condition on a control's counts, on a value, or on whether there are rows at all.
    private void condition(SectionBlock block, Part part) {
        if (!block.field().isEmpty()) {
            figure(block, part);
            return;
        }
        Map<String, OutputColumn> outputs = part.outputs();
        if (part.kind() == PartKind.CONTROL) {
            checkOptions(block, isFollowUp ? Set.of() : Set.of("entity"));
        } else if (outputs != null) {
            checkOptions(block, without(outputs.keySet(), isFollowUp ? part.entity() : ""));
        }
        checkEntity(block, part);
    }

    private static Set<String> without(Collection<String> columns, String entity) {
        var others = new TreeSet<>(columns);
        others.remove(entity);
        return others;
    }

    private void figure(SectionBlock block, Part part) {
        String field = block.field();
        var fields = new TreeSet<String>();
        part.parameters().forEach(p -> fields.add("parameters." + p.name()));
        switch (part.kind()) {
            case CONTROL -> {
                fields.addAll(COUNTS);
                checkField(block, fields);
                checkOptions(block, isFollowUp ? Set.of() : Set.of("entity"));
                checkEntity(block, part);
            }
            case INDICATOR -> {
                if (field.startsWith(COLUMNS)) {
                    checkColumn(block, part, field.substring(COLUMNS.length()), COLUMNS);
                    checkKey(block, part);
                } else {
                    fields.addAll(List.of("value", "count", COLUMNS + "COLUMN"));
                    checkField(block, fields);
                    if (field.equals("value")) {
                        checkKey(block, part);
                    } else {
                        checkOptions(block, Set.of());
                    }
                }
                checkScope(block, part);
            }
            case TABLE -> {
                if (field.startsWith(FIRST)) {
                    checkColumn(block, part, field.substring(FIRST.length()), FIRST);
                } else {
                    fields.addAll(List.of("rows", FIRST + "COLUMN"));
                    checkField(block, fields);
                }
                if (part.outputs() != null) {
                    Set<String> columns = part.outputs().keySet();
                    checkOptions(block, without(columns, isFollowUp ? part.entity() : ""));
                }
                checkScope(block, part);
            }
        }
    }

    private void checkField(SectionBlock block, Set<String> fields) {
        if (!fields.contains(block.field()) || block.field().endsWith(".COLUMN")) {
            add(
                    ContractCode.UNKNOWN_BLOCK_FIELD,
                    block.place(),
                    "name",
                    block.name(),
                    "field",
                    block.field(),
                    "nearest",
                    Nearest.to(block.field(), fields),
                    "known",
                    Nearest.list(block.field(), fields));
        }
    }

    private void checkOptions(SectionBlock block, Set<String> allowed) {
        for (String option : block.arguments().options().keySet()) {
            if (!allowed.contains(option)) {
                column(block, block.at(option), option, allowed);
            }
        }
    }

    /// Every key column has to be fixed, or the figure could be one of many.
    private void checkKey(SectionBlock block, Part part) {
        Set<String> given = block.arguments().options().keySet();
        Set<String> key = without(part.key(), isFollowUp ? part.entity() : "");
        checkOptions(block, key);
        List<String> unfixed =
                part.key().stream().filter(k -> key.contains(k) && !given.contains(k)).toList();
        if (!unfixed.isEmpty()) {
            add(
                    ContractCode.UNFIXED_KEY,
                    block.place(),
                    "name",
                    block.name(),
                    "columns",
                    String.join(", ", unfixed));
        }
    }

    private void checkColumn(SectionBlock block, Part part, String column, String use) {
        Map<String, OutputColumn> outputs = part.outputs();
        if (outputs == null || column.isEmpty()) {
            return;
        }
        OutputColumn output = outputs.get(column);
        if (output == null) {
            Place place =
                    use.endsWith(".")
                            ? block.at("0", (block.name() + "." + use).length())
                            : block.at(use + "=");
            column(block, place, column, outputs.keySet());
        } else if (use.equals("value") && !output.type().isNumber()) {
            add(
                    ContractCode.VALUE_NOT_NUMERIC,
                    block.at("value="),
                    "name",
                    column,
                    "type",
                    output.type().word());
        }
    }

    /// In a follow-up text a figure of nobody's would be taken for the entity's own.
    private void checkScope(SectionBlock block, Part part) {
        if (isFollowUp) {
            checkEntity(block, part);
        }
    }

    private void checkEntity(SectionBlock block, Part part) {
        boolean isAsked = isFollowUp || !block.arguments().option("entity").isEmpty();
        if (isAsked && part.entity().isEmpty() && !block.field().startsWith("parameters.")) {
            add(
                    ContractCode.NO_ENTITY,
                    block.place(),
                    "name",
                    block.name(),
                    "option",
                    isFollowUp ? "" : "entity=",
                    "figure",
                    isFollowUp ? block.shown() : "");
        }
    }

    private void column(SectionBlock block, Place place, String column, Set<String> known) {
        add(
                ContractCode.UNKNOWN_BLOCK_COLUMN,
                place,
                "name",
                block.name(),
                "column",
                column,
                "nearest",
                Nearest.to(column, known),
                "known",
                Nearest.list(column, known));
    }

    private void wrongName(SectionBlock block, String wanted) {
        add(
                ContractCode.WRONG_BLOCK_NAME,
                block.place(),
                "name",
                block.name(),
                "block",
                block.kind().name().toLowerCase(java.util.Locale.ROOT),
                "wanted",
                wanted);
    }

    /// Names of this topic plain, of others with their topic.
    private Set<String> names() {
        var names = new TreeMap<String, Boolean>();
        String own = topic.name() + "/";
        parts.keySet()
                .forEach(id ->
                        names.put(id.startsWith(own) ? id.substring(own.length()) : id, true));
        return names.keySet();
    }

    private void add(ContractCode code, Place place, String... facts) {
        problems.add(Diagnostic.of(code, place, facts));
    }
}
