package org.crosscut.lawtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.Language;

/// Reads a resolution's folder: `resolution.yaml`, `summary.<language>.yaml` and every `*.txt`.
final class FolderReader {
    private final Path folder;
    private final ResolutionReader reader;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<Language, Resolution> texts = new EnumMap<>(Language.class);

    FolderReader(Path folder, ResolutionReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    Checked<ResolutionFolder> read(List<Path> further) {
        Path file = folder.resolve("resolution.yaml");
        if (!Files.isRegularFile(file)) {
            Place place = Place.file(file.toString());
            return new Checked.Bad<>(List.of(Diagnostic.of(ResolutionCode.FILE_MISSING, place)));
        }
        return switch (MetadataReader.read(file)) {
            case Checked.Bad<Metadata> bad -> new Checked.Bad<>(bad.problems());
            case Checked.Good<Metadata>(Metadata metadata, var _) -> read(metadata, further);
        };
    }

    private Checked<ResolutionFolder> read(Metadata metadata, List<Path> further) {
        checkHashes(metadata);
        Stream.concat(Stream.of(folder), further.stream())
                .filter(Files::isDirectory)
                .flatMap(f -> files(f, ".txt").stream())
                .forEach(file -> readText(metadata, file));
        var summaries = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            Path file = folder.resolve("summary." + language.tag() + ".yaml");
            if (Files.isRegularFile(file)) {
                summaries.put(language, readSummaries(metadata, file));
            }
        }
        return Checked.of(new ResolutionFolder(metadata, texts, summaries), problems);
    }

    private void readText(Metadata metadata, Path file) {
        Resolution text = reader.salvage(file);
        text.diagnostics().stream()
                .filter(d -> !isDeclared(metadata, text.language(), d))
                .forEach(problems::add);
        if (text.provisions().isEmpty()) {
            return;
        }
        Place place = Place.file(file.toString());
        if (!text.symbol().isEmpty() && !text.symbol().equals(metadata.symbol())) {
            report(ResolutionCode.TEXT_OF_ANOTHER, place, text.symbol(), metadata.symbol());
            return;
        }
        if (texts.putIfAbsent(text.language(), text) != null) {
            report(ResolutionCode.TEXT_REPEATED, place, text.language().tag(), "");
        }
        if (text.provisions().size() != metadata.provisions()) {
            report(
                    ResolutionCode.PROVISION_COUNT,
                    place,
                    String.valueOf(text.provisions().size()),
                    String.valueOf(metadata.provisions()));
        }
        checkSections(metadata, text, file);
    }

    private void checkSections(Metadata metadata, Resolution text, Path file) {
        for (Provision provision : text.provisions()) {
            String declared =
                    metadata.section(provision.number())
                            .map(s -> s.numeral().in(text.language()))
                            .orElse("");
            if (!declared.equals(provision.section().numeral())) {
                problems.add(
                        Diagnostic.of(
                                ResolutionCode.SECTION_DIFFERS,
                                new Place.Text(file.toString(), provision.lines().first(), 1),
                                "number",
                                provision.number(),
                                "found",
                                provision.section().numeral(),
                                "none",
                                provision.section().numeral().isEmpty() ? "none" : "",
                                "expected",
                                declared,
                                "outside",
                                declared.isEmpty() ? "outside" : ""));
            }
        }
    }

    /// A gap that `resolution.yaml` declares is the official text's own.
    private static boolean isDeclared(Metadata metadata, Language language, Diagnostic problem) {
        return problem.code() == TextCode.NUMBERING_GAP
                && metadata.declared().stream()
                        .filter(d -> d.kind() == Metadata.Kind.NUMBERING_GAP)
                        .filter(d -> d.isAbout(language))
                        .map(d -> d.provisions().stream().map(Integer::valueOf).sorted().toList())
                        .anyMatch(n -> Numbering.ranges(n).equals(problem.facts().get("missing")));
    }

    private void checkHashes(Metadata metadata) {
        for (Metadata.TextSource source : metadata.sources()) {
            Path file = folder.resolve(source.file());
            Place place = Place.file(file.toString());
            if (!Files.isRegularFile(file)) {
                report(ResolutionCode.FILE_MISSING, place, "", "");
                continue;
            }
            String hash = hash(YamlNode.bytes(file));
            if (!hash.equals(source.hash())) {
                report(ResolutionCode.TEXT_CHANGED, place, hash, source.hash());
            }
        }
    }

    private Map<String, String> readSummaries(Metadata metadata, Path file) {
        var summaries = new LinkedHashMap<String, String>();
        switch (YamlNode.read(file.toString(), YamlNode.bytes(file))) {
            case Checked.Bad<YamlNode> bad -> problems.addAll(bad.problems());
            case Checked.Good<YamlNode>(YamlNode root, var _) -> {
                var yaml = new YamlValues(problems);
                YamlNode.Mapping all = yaml.mapping(yaml.mapping(root), "summaries");
                for (String number : all.entries().keySet()) {
                    summaries.put(number, yaml.text(all, number));
                }
                checkSummaries(metadata, all, file);
            }
        }
        return summaries;
    }

    private void checkSummaries(Metadata metadata, YamlNode.Mapping all, Path file) {
        var numbers = new ArrayList<String>();
        for (int n = 1; n <= metadata.provisions(); n++) {
            numbers.add(String.valueOf(n));
            if (!all.entries().containsKey(String.valueOf(n))) {
                Place place = Place.file(file.toString());
                report(ResolutionCode.SUMMARY_MISSING, place, String.valueOf(n), "");
            }
        }
        for (String number : all.entries().keySet()) {
            if (!numbers.contains(number)) {
                report(
                        ResolutionCode.SUMMARY_UNKNOWN,
                        all.keys().getOrDefault(number, all.place()),
                        number,
                        numbers.getLast());
            }
        }
    }

    private void report(ResolutionCode code, Place place, String found, String expected) {
        problems.add(Diagnostic.of(code, place, "found", found, "expected", expected));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
