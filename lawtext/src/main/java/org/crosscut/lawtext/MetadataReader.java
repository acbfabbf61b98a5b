package org.crosscut.lawtext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;

/// Reads `resolution.yaml`.
final class MetadataReader {
    private final List<Diagnostic> problems = new ArrayList<>();
    private final YamlValues yaml = new YamlValues(problems);

    private MetadataReader() {}

    static Checked<Metadata> read(Path file) {
        return switch (YamlNode.read(file.toString(), YamlNode.bytes(file))) {
            case Checked.Bad<YamlNode> bad -> new Checked.Bad<>(bad.problems());
            case Checked.Good<YamlNode>(YamlNode root, var _) -> new MetadataReader().read(root);
        };
    }

    private Checked<Metadata> read(YamlNode node) {
        YamlNode.Mapping root = yaml.mapping(node);
        yaml.onlyKeys(
                root,
                Set.of(
                        "symbol",
                        "title",
                        "body",
                        "adopted",
                        "session",
                        "meeting",
                        "provisions",
                        "texts",
                        "sections",
                        "declared"));
        var metadata =
                new Metadata(
                        yaml.text(root, "symbol"),
                        yaml.localized(root, "title"),
                        yaml.localized(root, "body"),
                        yaml.date(root, "adopted"),
                        yaml.number(root, "session"),
                        yaml.number(root, "meeting"),
                        yaml.number(root, "provisions"),
                        yaml.items(root, "texts").stream().map(this::source).toList(),
                        yaml.items(root, "sections").stream().map(this::section).toList(),
                        yaml.items(root, "declared").stream().map(this::declared).toList());
        return Checked.of(metadata, problems);
    }

    private Metadata.TextSource source(YamlNode node) {
        YamlNode.Mapping text = yaml.mapping(node);
        yaml.onlyKeys(text, Set.of("language", "file", "sha256", "source"));
        return new Metadata.TextSource(
                yaml.language(text, "language"),
                yaml.text(text, "file"),
                yaml.text(text, "sha256"),
                yaml.localized(text, "source"));
    }

    private Metadata.SectionName section(YamlNode node) {
        YamlNode.Mapping section = yaml.mapping(node);
        yaml.onlyKeys(section, Set.of("numeral", "title", "first", "last"));
        return new Metadata.SectionName(
                yaml.localized(section, "numeral"),
                yaml.localized(section, "title"),
                yaml.number(section, "first"),
                yaml.number(section, "last"));
    }

    private Metadata.Declared declared(YamlNode node) {
        YamlNode.Mapping fact = yaml.mapping(node);
        yaml.onlyKeys(
                fact,
                Set.of(
                        "kind",
                        "language",
                        "footnotes",
                        "provisions",
                        "document",
                        "note",
                        "source"));
        Optional<Language> language =
                fact.entries().containsKey("language")
                        ? Optional.of(yaml.language(fact, "language"))
                        : Optional.empty();
        return new Metadata.Declared(
                kind(fact),
                language,
                yaml.texts(fact, "footnotes"),
                yaml.texts(fact, "provisions"),
                yaml.textOrNone(fact, "document"),
                yaml.localized(fact, "note"),
                yaml.text(fact, "source"));
    }

    private Metadata.Kind kind(YamlNode.Mapping fact) {
        String written = yaml.text(fact, "kind");
        var names = new ArrayList<String>();
        for (Metadata.Kind kind : Metadata.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(written)) {
                return kind;
            }
            names.add(name);
        }
        if (!written.isEmpty()) {
            yaml.wrong(
                    fact.entries().getOrDefault("kind", fact), "choice", String.join(", ", names));
        }
        return Metadata.Kind.REFERENCE;
    }
}
