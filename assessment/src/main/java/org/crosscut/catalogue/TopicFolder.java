package org.crosscut.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// A topic's folder: which file is what.
///
/// @param file the folder as problems name it
/// @param files directly inside, by name
/// @param cases files of each case, by the case's name and the file's
record TopicFolder(
        String file, Map<String, SourceFile> files, Map<String, Map<String, SourceFile>> cases) {
    private static final Pattern PART =
            Pattern.compile("(.+)\\.(dataset|control|indicator|table)\\.yaml");
    private static final Pattern SQL =
            Pattern.compile("(.+)\\.(control|subjects|indicator|table|sample)\\.sql");
    private static final Pattern UPGRADE = Pattern.compile("(.+)\\.v[0-9]+\\.upgrade\\.sql");
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /// A schema, rule, indicator or table by its file.
    record Part(String name, String kind, SourceFile yaml) {}

    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    List<Part> parts(String kind) {
        var parts = new ArrayList<Part>();
        files.forEach((name, source) -> {
            Matcher part = PART.matcher(name);
            if (part.matches() && part.group(2).equals(kind)) {
                parts.add(new Part(part.group(1), kind, source));
            }
        });
        return parts;
    }

    /// The name of the file that reads a former version of a dataset.
    static String upgrade(String dataset, int from) {
        return dataset + ".v" + from + ".upgrade.sql";
    }

    @Nullable SourceFile file(String name) {
        return files.get(name);
    }

    /// Reports files that nothing uses and names that are no identifiers.
    void check(Problems problems) {
        checkName(name(), Place.file(file), problems);
        if (!files.containsKey("topic.yaml")) {
            problems.add(CatalogueCode.MISSING_FILE, Place.file(file + "/topic.yaml"));
        }
        boolean isFollowedUp =
                files.keySet().stream().anyMatch(f -> f.matches("follow-up\\.[a-z]+\\.md"));
        for (String language : List.of("en", "zh")) {
            checkText("section." + language + ".md", true, problems);
            checkText("follow-up." + language + ".md", isFollowedUp, problems);
        }
        Map<String, String> used = used();
        files.forEach((name, source) -> {
            if (!used.containsKey(name)) {
                String nearest = Nearest.to(name, free(name, used.keySet()));
                problems.add(
                        CatalogueCode.UNKNOWN_FILE,
                        new Place.Text(source.file(), 1, 1),
                        "file",
                        name,
                        "nearest",
                        nearest,
                        "yaml",
                        nearest.isEmpty() ? yaml(name) : "");
            } else if (!used.getOrDefault(name, "").isEmpty()) {
                checkName(used.getOrDefault(name, ""), Place.file(source.file()), problems);
            }
        });
        cases.keySet().forEach(c -> checkName(c, Place.file(file + "/cases/" + c), problems));
    }

    private void checkText(String name, boolean isNeeded, Problems problems) {
        if (isNeeded && !files.containsKey(name)) {
            problems.add(CatalogueCode.MISSING_FILE, Place.file(file + "/" + name));
        }
    }

    /// The names with a use that no file has yet; for an SQL file those of its own kind.
    private List<String> free(String name, Set<String> used) {
        Matcher sql = SQL.matcher(name);
        String kind = sql.matches() ? "." + sql.group(2) + ".sql" : "";
        return used.stream().filter(f -> !files.containsKey(f) && f.endsWith(kind)).toList();
    }

    /// The YAML file that an SQL file of that name belongs to; empty for any other file.
    private static String yaml(String name) {
        Matcher sql = SQL.matcher(name);
        if (!sql.matches()) {
            return "";
        }
        String kind =
                switch (sql.group(2)) {
                    case "sample" -> "dataset";
                    case "subjects" -> "control";
                    default -> sql.group(2);
                };
        return sql.group(1) + "." + kind + ".yaml";
    }

    /// Every file name that has a use here, with the identifier in it that has to be checked.
    private Map<String, String> used() {
        var used = new TreeMap<String, String>();
        List.of(
                        "topic.yaml",
                        "section.en.md",
                        "section.zh.md",
                        "follow-up.en.md",
                        "follow-up.zh.md",
                        "README.md")
                .forEach(f -> used.put(f, ""));
        parts("dataset")
                .forEach(p -> {
                    used.put(p.yaml().name(), p.name());
                    used.put(p.name() + ".sample.sql", "");
                    files.keySet().stream()
                            .filter(f -> isUpgrade(f, p.name()))
                            .forEach(f -> used.put(f, ""));
                });
        parts("control")
                .forEach(p -> {
                    used.put(p.yaml().name(), p.name());
                    used.put(p.name() + ".control.sql", "");
                    used.put(p.name() + ".subjects.sql", "");
                });
        for (String kind : List.of("indicator", "table")) {
            parts(kind)
                    .forEach(p -> {
                        used.put(p.yaml().name(), p.name());
                        used.put(p.name() + "." + kind + ".sql", "");
                    });
        }
        return used;
    }

    private static boolean isUpgrade(String file, String dataset) {
        Matcher upgrade = UPGRADE.matcher(file);
        return upgrade.matches() && upgrade.group(1).equals(dataset);
    }

    static void checkName(String name, Place place, Problems problems) {
        if (!KEBAB.matcher(name).matches()) {
            problems.add(CatalogueCode.WRONG_NAME, place, "name", name);
        }
    }
}
