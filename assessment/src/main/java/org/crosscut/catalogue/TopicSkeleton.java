package org.crosscut.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Writes a small topic that passes every check and its own cases as it stands: a dataset with its
/// generator, a control, an indicator, a table, a section in each language and two cases. Whoever
/// adds a topic replaces one file after the other and keeps it passing.
public final class TopicSkeleton {
    private static final LocalDate CASE_DAY = LocalDate.of(2024, 6, 30);

    private TopicSkeleton() {}

    /// The files written, or what keeps them from being written; then nothing is.
    ///
    /// @param topic in kebab-case
    /// @param provision such as `A/RES/12/34#5`
    public static Checked<List<Path>> write(Path catalogue, String topic, String provision) {
        Catalogue known = CatalogueReader.draft(catalogue).catalogue();
        ReferenceTable entities =
                known.references().stream()
                        .filter(r -> r.purpose() == ReferenceTable.Purpose.ENTITIES)
                        .findFirst()
                        .orElse(null);
        String entity = entities == null ? null : exerciseEntity(entities);
        List<Diagnostic> problems = problems(catalogue, known, topic, provision, entity);
        if (entities == null || entity == null || !problems.isEmpty()) {
            return new Checked.Bad<>(problems);
        }
        Map<String, String> words =
                Map.of(
                        "topic",
                        topic,
                        "table",
                        topic.replace('-', '_'),
                        "title",
                        title(topic),
                        "provision",
                        provision,
                        "entities",
                        entities.name(),
                        "entity",
                        entity);
        var written = new ArrayList<Path>();
        files(topic).forEach((from, to) -> written.add(write(catalogue, topic, from, to, words)));
        return Checked.of(written, List.of());
    }

    private static List<Diagnostic> problems(
            Path catalogue,
            Catalogue known,
            String topic,
            String provision,
            @Nullable String entity) {
        var problems = new Problems();
        Place folder = Place.file(catalogue.resolve(topic).toString());
        TopicFolder.checkName(topic, folder, problems);
        boolean isTaken =
                Files.exists(catalogue.resolve(topic))
                        || known.datasets().anyMatch(d -> d.name().equals(topic))
                        || known.references().stream().anyMatch(r -> r.name().equals(topic));
        if (isTaken) {
            problems.add(CatalogueCode.DUPLICATE_NAME, folder, "name", topic);
        }
        if (!provision.matches("[A-Z][A-Z0-9./-]*#[0-9]+(\\([a-z]+\\))?")) {
            problems.add(
                    CatalogueCode.WRONG_FORM,
                    folder,
                    "value",
                    provision,
                    "property",
                    "provisions",
                    "form",
                    "A/RES/12/34#5");
        }
        if (entity == null) {
            problems.add(
                    CatalogueCode.MISSING_REFERENCE_TABLE,
                    Place.file(catalogue.resolve("reference").toString()),
                    "purpose",
                    "entities");
        }
        return problems.found();
    }

    /// An invented entity that existed on the day of the cases, or null.
    private static @Nullable String exerciseEntity(ReferenceTable entities) {
        return entities.rows().stream()
                .filter(row -> "exercise".equals(row.get("workspace")))
                .filter(row -> row.get("from_date") instanceof LocalDate d && d.isBefore(CASE_DAY))
                .filter(row -> row.get("to_date") == null)
                .map(row -> String.valueOf(row.get("code")))
                .findFirst()
                .orElse(null);
    }

    /// Where each file of the skeleton goes.
    private static Map<String, String> files(String topic) {
        var files = new LinkedHashMap<String, String>();
        files.put("topic.yaml", "topic.yaml");
        files.put("items.dataset.yaml", topic + ".dataset.yaml");
        files.put("items.sample.sql", topic + ".sample.sql");
        for (String same :
                List.of(
                        "done-in-time.control.yaml",
                        "done-in-time.control.sql",
                        "number-of-items.indicator.yaml",
                        "number-of-items.indicator.sql",
                        "items-by-entity.table.yaml",
                        "items-by-entity.table.sql",
                        "section.en.md",
                        "section.zh.md")) {
            files.put(same, same);
        }
        for (String name : List.of("boundaries", "not-a-word-for-done")) {
            files.put(name + ".case.yaml", "cases/" + name + "/case.yaml");
            files.put(name + ".csv", "cases/" + name + "/" + topic + ".csv");
        }
        return files;
    }

    private static Path write(
            Path catalogue, String topic, String from, String to, Map<String, String> words) {
        Path file = catalogue.resolve(topic).resolve(to);
        try (var in = TopicSkeleton.class.getResourceAsStream("skeleton/" + from)) {
            if (in == null) {
                throw new IllegalStateException("missing skeleton " + from);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("%" + word.getKey() + "%", word.getValue());
            }
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(String topic) {
        return topic.substring(0, 1).toUpperCase(Locale.ROOT)
                + topic.substring(1).replace('-', ' ');
    }
}
