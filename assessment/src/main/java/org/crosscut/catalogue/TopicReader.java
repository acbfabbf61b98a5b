package org.crosscut.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;

/// Reads one topic's folder.
final class TopicReader {
    private static final String SQL = ".sql";

    private final TopicFolder folder;
    private final SchemaCheck schemas;
    private final Problems problems;
    final Set<String> unreadTables = new HashSet<>();
    final Set<String> untypedColumns = new HashSet<>();
    final Set<String> unreadParts = new HashSet<>();

    TopicReader(TopicFolder folder, SchemaCheck schemas, Problems problems) {
        this.folder = folder;
        this.schemas = schemas;
        this.problems = problems;
    }

    /// The datasets, which the rules of every topic may use.
    List<Dataset> datasets() {
        var reader = new DatasetReader(problems, untypedColumns);
        var datasets = new ArrayList<Dataset>();
        for (TopicFolder.Part part : folder.parts("dataset")) {
            YamlFile file = yaml(part.yaml(), "dataset");
            if (file == null || file.root().at("columns").items().isEmpty()) {
                unreadTables.add(part.name().replace('-', '_'));
                continue;
            }
            SourceFile sample = folder.file(part.name() + ".sample.sql");
            String sql = sample == null ? null : sample.text(problems);
            datasets.add(
                    reader.read(
                            folder.name(),
                            part.name(),
                            file,
                            sql == null ? "" : sql,
                            from -> upgrade(part.name(), from)));
        }
        return datasets;
    }

    private @Nullable SqlText upgrade(String dataset, int from) {
        String name = TopicFolder.upgrade(dataset, from);
        SourceFile source = folder.file(name);
        if (source == null) {
            problems.add(
                    CatalogueCode.MISSING_FILE,
                    Place.file(folder.file() + "/" + name),
                    "user",
                    dataset + ".dataset.yaml");
            return null;
        }
        String text = source.text(problems);
        return text == null ? null : new SqlText(source.file(), text);
    }

    Topic topic(List<Dataset> own, Map<String, Dataset> all) {
        folder.check(problems);
        SourceFile source = folder.file("topic.yaml");
        YamlFile file = source == null ? null : yaml(source, "topic");
        Entry root = file == null ? null : file.root();
        Origin origin =
                file == null
                        ? new Origin(folder.file() + "/topic.yaml", Map.of(), Map.of())
                        : file.origin();
        var bare =
                new Topic(
                        folder.name(),
                        root == null
                                ? org.crosscut.language.LocalizedText.of(
                                        folder.name(), folder.name())
                                : root.localized("title", folder.name()),
                        root == null ? "" : root.text("owner"),
                        root == null ? List.of() : root.texts("provisions"),
                        root == null
                                ? Classification.STRICTLY_CONFIDENTIAL
                                : root.word("classification", Classification.PUBLIC),
                        own,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        root == null ? List.of() : root.texts("formerly"),
                        origin);
        var rules = new RuleReader(all, problems);
        return new Topic(
                bare.name(),
                bare.title(),
                bare.owner(),
                bare.provisions(),
                bare.classification(),
                own,
                controls(bare, rules),
                indicators(bare, rules),
                tables(bare, rules),
                sections("section"),
                sections("follow-up"),
                cases(),
                bare.formerly(),
                origin);
    }

    private List<Control> controls(Topic topic, RuleReader rules) {
        var controls = new ArrayList<Control>();
        for (TopicFolder.Part part : folder.parts("control")) {
            YamlFile file = yaml(part.yaml(), "control");
            SqlText sql = sql(part, "control");
            SourceFile query = folder.file(part.name() + ".subjects.sql");
            if (file == null) {
                continue;
            }
            boolean isQuery = file.tree().path("subject").isObject();
            if (query != null && !isQuery) {
                problems.add(
                        CatalogueCode.UNKNOWN_FILE,
                        Place.file(query.file()),
                        "file",
                        query.name(),
                        "nearest",
                        "");
            }
            controls.add(
                    rules.control(
                            topic, part.name(), file, sql, isQuery ? sql(part, "subjects") : null));
        }
        return controls;
    }

    private List<Indicator> indicators(Topic topic, RuleReader rules) {
        var indicators = new ArrayList<Indicator>();
        for (TopicFolder.Part part : folder.parts("indicator")) {
            YamlFile file = yaml(part.yaml(), "indicator");
            SqlText sql = sql(part, "indicator");
            if (file != null) {
                indicators.add(rules.indicator(topic, part.name(), file, sql));
            }
        }
        return indicators;
    }

    private List<TableView> tables(Topic topic, RuleReader rules) {
        var tables = new ArrayList<TableView>();
        for (TopicFolder.Part part : folder.parts("table")) {
            YamlFile file = yaml(part.yaml(), "table");
            SqlText sql = sql(part, "table");
            if (file != null) {
                tables.add(rules.table(topic, part.name(), file, sql));
            }
        }
        return tables;
    }

    /// The part's SQL; if it cannot be read, the part counts as unread.
    private SqlText sql(TopicFolder.Part part, String kind) {
        String name = part.name() + "." + kind + SQL;
        SourceFile source = folder.file(name);
        String path = folder.file() + "/" + name;
        String text = source == null ? null : source.text(problems);
        if (source == null) {
            problems.add(CatalogueCode.MISSING_FILE, Place.file(path), "user", part.yaml().name());
        } else if (text != null && text.isBlank()) {
            problems.add(CatalogueCode.EMPTY_FILE, Place.file(path));
        }
        if (text == null || text.isBlank()) {
            unreadParts.add(folder.name() + "/" + part.name());
        }
        return new SqlText(path, text == null ? "" : text);
    }

    private List<Section> sections(String kind) {
        var sections = new ArrayList<Section>();
        for (Language language : List.of(Language.EN, Language.ZH)) {
            SourceFile source = folder.file(kind + "." + language.tag() + ".md");
            String text = source == null ? null : source.text(problems);
            if (source != null && text != null) {
                if (text.isBlank()) {
                    problems.add(CatalogueCode.EMPTY_FILE, Place.file(source.file()));
                } else {
                    sections.add(new Section(language, source.file(), text));
                }
            }
        }
        return sections;
    }

    private List<TestCase> cases() {
        var reader = new CaseReader(problems);
        var cases = new ArrayList<TestCase>();
        folder.cases()
                .forEach((name, files) -> {
                    SourceFile source = files.get("case.yaml");
                    if (source == null) {
                        problems.add(
                                CatalogueCode.MISSING_FILE,
                                Place.file(folder.file() + "/cases/" + name + "/case.yaml"));
                        return;
                    }
                    YamlFile file = yaml(source, "case");
                    if (file != null) {
                        cases.add(reader.read(name, file, inputs(files)));
                    }
                });
        return cases;
    }

    private Map<String, Path> inputs(Map<String, SourceFile> files) {
        var inputs = new TreeMap<String, Path>();
        files.forEach((name, source) -> {
            if (name.endsWith(".csv")) {
                inputs.put(name.substring(0, name.length() - 4), source.path());
            } else if (!name.equals("case.yaml")) {
                problems.add(
                        CatalogueCode.UNKNOWN_FILE,
                        Place.file(source.file()),
                        "file",
                        name,
                        "nearest",
                        "");
            }
        });
        return inputs;
    }

    private @Nullable YamlFile yaml(SourceFile source, String kind) {
        String text = source.text(problems);
        YamlFile file = text == null ? null : YamlReader.read(source.file(), text, problems);
        if (file == null) {
            String name = source.name().replaceFirst("\\..*", "");
            unreadParts.add(folder.name() + "/" + name);
            return null;
        }
        schemas.check(file, kind, problems);
        return file;
    }
}
