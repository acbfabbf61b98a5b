package org.crosscut.lawtext;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// Values of expected kinds out of YAML. What is missing or wrong is reported and stands for itself
/// as an empty value, so that reading goes on to the next problem.
final class YamlValues {
    private final List<Diagnostic> problems;

    YamlValues(List<Diagnostic> problems) {
        this.problems = problems;
    }

    YamlNode.Mapping mapping(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        wrong(node, "mapping", "yes");
        return new YamlNode.Mapping(node.place(), Map.of(), Map.of());
    }

    YamlNode.Mapping mapping(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.entries().get(key);
        if (node == null) {
            missing(parent, key);
            return new YamlNode.Mapping(parent.place(), Map.of(), Map.of());
        }
        return mapping(node);
    }

    /// No items if the key is not there.
    List<YamlNode> items(YamlNode.Mapping parent, String key) {
        return switch (parent.entries().get(key)) {
            case null -> List.of();
            case YamlNode.Items list -> list.items();
            case YamlNode node -> {
                wrong(node, "list", "yes");
                yield List.of();
            }
        };
    }

    List<String> texts(YamlNode.Mapping parent, String key) {
        return items(parent, key).stream().map(this::text).toList();
    }

    String text(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.entries().get(key);
        if (node == null) {
            missing(parent, key);
            return "";
        }
        return text(node);
    }

    /// The empty text if the key is not there.
    String textOrNone(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.entries().get(key);
        return node == null ? "" : text(node);
    }

    String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        wrong(node, "text", "yes");
        return "";
    }

    int number(YamlNode.Mapping parent, String key) {
        String text = text(parent, key);
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            wrong(parent.entries().getOrDefault(key, parent), "number", "yes");
        }
        return 0;
    }

    LocalDate date(YamlNode.Mapping parent, String key) {
        String text = text(parent, key);
        if (text.isEmpty()) {
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            wrong(parent.entries().getOrDefault(key, parent), "date", "yes");
            return LocalDate.EPOCH;
        }
    }

    Language language(YamlNode.Mapping parent, String key) {
        String tag = text(parent, key);
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        if (!tag.isEmpty()) {
            wrong(parent.entries().getOrDefault(key, parent), "choice", tags());
        }
        return Language.EN;
    }

    LocalizedText localized(YamlNode.Mapping parent, String key) {
        return localized(mapping(parent, key));
    }

    /// @param node the texts by language
    LocalizedText localized(YamlNode.Mapping node) {
        var byLanguage = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            if (node.entries().containsKey(language.tag())) {
                byLanguage.put(language, text(node, language.tag()));
            }
        }
        byLanguage.computeIfAbsent(Language.EN, english -> text(node, english.tag()));
        onlyKeys(node, Set.of("en", "zh", "ar", "es", "fr", "ru"));
        return new LocalizedText(byLanguage);
    }

    void onlyKeys(YamlNode.Mapping mapping, Set<String> known) {
        mapping.keys()
                .forEach((key, place) -> {
                    if (!known.contains(key)) {
                        problems.add(
                                Diagnostic.of(
                                        ResolutionCode.KEY_UNKNOWN,
                                        place,
                                        "key",
                                        key,
                                        "nearest",
                                        Nearest.to(key, known),
                                        "known",
                                        Nearest.list(key, known)));
                    }
                });
    }

    /// @param kind of the expected value, as the wording names it
    /// @param choices what may stand there, if that is a list
    void wrong(YamlNode node, String kind, String choices) {
        String found = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        problems.add(
                Diagnostic.of(
                        ResolutionCode.VALUE_WRONG,
                        node.place(),
                        "found",
                        found,
                        "other",
                        found.isEmpty() ? "yes" : "",
                        kind,
                        choices));
    }

    private static String tags() {
        return String.join(", ", Arrays.stream(Language.values()).map(Language::tag).toList());
    }

    private void missing(YamlNode.Mapping parent, String key) {
        problems.add(Diagnostic.of(ResolutionCode.KEY_MISSING, parent.place(), "key", key));
    }
}
