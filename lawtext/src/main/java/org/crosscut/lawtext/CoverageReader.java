package org.crosscut.lawtext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Reads `coverage.yaml`.
final class CoverageReader {
    private static final Set<String> KEYS = Set.of("provisions", "kinds", "tools", "workflows");

    // Tools and workflows are named one by one, under keys of their own.
    private static final List<Coverage.Kind> PLAIN =
            List.of(
                    Coverage.Kind.DATASET,
                    Coverage.Kind.CONTROL,
                    Coverage.Kind.INDICATOR,
                    Coverage.Kind.SECTION);

    private final List<Diagnostic> problems = new ArrayList<>();
    private final YamlValues yaml = new YamlValues(problems);
    private final List<String> numbers;
    private final Set<String> spokenOf = new LinkedHashSet<>();
    private final Set<Coverage.Required> required = new LinkedHashSet<>();

    private CoverageReader(List<String> numbers) {
        this.numbers = numbers;
    }

    static Checked<Coverage> read(Path file, List<String> numbers) {
        if (!Files.isRegularFile(file)) {
            Place place = Place.file(file.toString());
            return new Checked.Bad<>(List.of(Diagnostic.of(ResolutionCode.FILE_MISSING, place)));
        }
        return switch (YamlNode.read(file.toString(), YamlNode.bytes(file))) {
            case Checked.Bad<YamlNode> bad -> new Checked.Bad<>(bad.problems());
            case Checked.Good<YamlNode>(YamlNode root, var _) ->
                    new CoverageReader(numbers).read(root);
        };
    }

    private Checked<Coverage> read(YamlNode node) {
        YamlNode.Mapping root = yaml.mapping(node);
        yaml.onlyKeys(root, Set.of("coverage"));
        yaml.items(root, "coverage").forEach(this::row);
        List<Integer> forgotten =
                numbers.stream().filter(n -> !spokenOf.contains(n)).map(Integer::valueOf).toList();
        if (!forgotten.isEmpty()) {
            problems.add(
                    Diagnostic.of(
                            ResolutionCode.COVERAGE_MISSING,
                            root.place(),
                            "provisions",
                            Numbering.ranges(forgotten)));
        }
        Comparator<Coverage.Required> official =
                Comparator.comparingInt(r -> numbers.indexOf(r.provision()));
        return Checked.of(
                new Coverage(
                        numbers,
                        required.stream()
                                .sorted(official.thenComparing(Coverage.Required::kind))
                                .toList()),
                problems);
    }

    private void row(YamlNode node) {
        YamlNode.Mapping row = yaml.mapping(node);
        yaml.onlyKeys(row, KEYS);
        List<String> provisions =
                yaml.items(row, "provisions").stream()
                        .map(n -> choice(n, numbers))
                        .filter(n -> !n.isEmpty())
                        .toList();
        spokenOf.addAll(provisions);
        List<String> words = PLAIN.stream().map(Coverage.Kind::word).toList();
        for (YamlNode item : yaml.items(row, "kinds")) {
            String word = choice(item, words);
            PLAIN.stream()
                    .filter(k -> k.word().equals(word))
                    .forEach(k ->
                            provisions.forEach(
                                    p -> required.add(new Coverage.Required(p, k, null))));
        }
        named(row, "tools", provisions, Coverage.Kind.TOOL);
        named(row, "workflows", provisions, Coverage.Kind.WORKFLOW);
    }

    private void named(
            YamlNode.Mapping row, String key, List<String> provisions, Coverage.Kind kind) {
        for (YamlNode item : yaml.items(row, key)) {
            var name = yaml.localized(yaml.mapping(item));
            provisions.forEach(p -> required.add(new Coverage.Required(p, kind, name)));
        }
    }

    /// Empty, and reported, if it is none of them.
    private String choice(YamlNode node, List<String> allowed) {
        String text = yaml.text(node);
        if (!text.isEmpty() && !allowed.contains(text)) {
            yaml.wrong(
                    node,
                    "choice",
                    allowed.size() > 12
                            ? Stream.of(allowed.getFirst(), "…", allowed.getLast())
                                    .collect(Collectors.joining(" "))
                            : String.join(", ", allowed));
            return "";
        }
        return text;
    }
}
