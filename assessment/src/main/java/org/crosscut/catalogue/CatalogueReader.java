package org.crosscut.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Reads a catalogue from its folder and checks everything but the SQL and sections inside.
public final class CatalogueReader {
    private final SchemaCheck schemas = new SchemaCheck();
    private final Problems problems = new Problems();
    private final Set<String> unreadTables = new HashSet<>();
    private final Set<String> untypedColumns = new HashSet<>();
    private final Set<String> unreadParts = new HashSet<>();

    private CatalogueReader() {}

    /// The catalogue, or every problem of all its files.
    public static Checked<Catalogue> read(Path folder) {
        Draft draft = draft(folder);
        return Checked.of(draft.catalogue(), draft.problems());
    }

    /// What of the catalogue can be read, so that its rules can be checked in the same run.
    public static Draft draft(Path folder) {
        return new CatalogueReader().readAll(folder);
    }

    private Draft readAll(Path path) {
        CatalogueFolder folder = CatalogueFolder.list(path, problems);
        List<ReferenceTable> references = references(folder);
        var readers = new ArrayList<TopicReader>();
        var own = new ArrayList<List<Dataset>>();
        var byName = new HashMap<String, Dataset>();
        for (TopicFolder topic : folder.topics().values()) {
            var reader = new TopicReader(topic, schemas, problems);
            readers.add(reader);
            List<Dataset> datasets = reader.datasets();
            own.add(datasets);
            datasets.forEach(d -> byName.putIfAbsent(d.name(), d));
        }
        var topics = new ArrayList<Topic>();
        for (int i = 0; i < readers.size(); i++) {
            TopicReader reader = readers.get(i);
            topics.add(reader.topic(own.get(i), byName));
            unreadTables.addAll(reader.unreadTables);
            untypedColumns.addAll(reader.untypedColumns);
            unreadParts.addAll(reader.unreadParts);
        }
        var catalogue = new Catalogue(folder.hash(), topics, references);
        var unread = new Unread(unreadTables, untypedColumns, unreadParts);
        check(new Draft(catalogue, List.of(), unread), folder.file());
        return new Draft(catalogue, problems.found(), unread);
    }

    /// What one file says of another.
    private void check(Draft draft, String folder) {
        Known known = Known.of(draft);
        Catalogue catalogue = draft.catalogue();
        new ReferenceCheck(known, problems, folder).check(catalogue);
        new NameCheck(problems).check(catalogue);
        var datasets = new DatasetCheck(known, problems);
        catalogue.datasets().forEach(datasets::check);
        var rules = new RuleCheck(known, problems);
        catalogue.controls().forEach(rules::check);
        catalogue.indicators().forEach(rules::check);
        catalogue.tables().forEach(rules::check);
        var cases = new CaseCheck(known, problems);
        catalogue.topics().forEach(cases::check);
    }

    private List<ReferenceTable> references(CatalogueFolder folder) {
        var reader = new ReferenceReader(problems, new DatasetReader(problems, untypedColumns));
        var tables = new ArrayList<ReferenceTable>();
        Map<String, SourceFile> files = folder.reference();
        files.forEach((name, source) -> {
            String stem = name.replaceFirst("\\.reference\\.yaml$|\\.csv$", "");
            if (name.endsWith(".reference.yaml")) {
                TopicFolder.checkName(stem, Place.file(source.file()), problems);
                ReferenceTable table = reference(reader, stem, source, files.get(stem + ".csv"));
                if (table == null) {
                    unreadTables.add(stem.replace('-', '_'));
                } else {
                    tables.add(table);
                }
            } else if (!files.containsKey(stem + ".reference.yaml") || !name.endsWith(".csv")) {
                problems.add(
                        CatalogueCode.UNKNOWN_FILE,
                        Place.file(source.file()),
                        "file",
                        name,
                        "nearest",
                        "");
            }
        });
        return tables;
    }

    private @Nullable ReferenceTable reference(
            ReferenceReader reader, String name, SourceFile source, @Nullable SourceFile csv) {
        String text = source.text(problems);
        YamlFile file = text == null ? null : YamlReader.read(source.file(), text, problems);
        if (file == null) {
            return null;
        }
        schemas.check(file, "reference", problems);
        if (csv == null) {
            problems.add(
                    CatalogueCode.MISSING_FILE,
                    Place.file(source.file().replaceFirst("\\.reference\\.yaml$", ".csv")),
                    "user",
                    source.name());
        }
        if (file.root().at("columns").items().isEmpty()) {
            return null;
        }
        return reader.read(name, file, csv);
    }
}
