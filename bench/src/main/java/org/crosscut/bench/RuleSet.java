package org.crosscut.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Topic;
import org.crosscut.rule.CompiledCatalogue;

/// The rules that are measured: controls of the catalogue over one dataset, more of the benchmark's
/// own, and the statements that answer all of them as one would write them by hand.
///
/// @param dataset whose rows are judged
/// @param rules in the order in which the statements answer them
record RuleSet(String dataset, List<Rule> rules) {
    private static final String FOLDER = "rules/";

    /// @param columns of a finding: its key and evidence, in the order of the control's SQL
    record Rule(String name, List<String> columns) {}

    static RuleSet read() throws IOException {
        return new RuleSet(
                text("dataset.txt").strip(), text("rules.txt").lines().map(RuleSet::rule).toList());
    }

    private static Rule rule(String line) {
        String[] parts = line.split(": ", 2);
        return new Rule(parts[0], Arrays.asList(parts[1].split(" ", -1)));
    }

    /// A statement with the as-of date in its place.
    static String statement(String name, String asOf) throws IOException {
        return text(name).replace("${as_of}", asOf);
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RuleSet.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The catalogue with no other rule than these.
    CompiledCatalogue alone(CompiledCatalogue compiled) {
        Catalogue all = compiled.catalogue();
        List<String> names = rules.stream().map(Rule::name).toList();
        List<Topic> topics = all.topics().stream().map(t -> only(t, names)).toList();
        return new CompiledCatalogue(
                new Catalogue(all.hash(), topics, all.references()),
                compiled.shapes(),
                compiled.controls(),
                compiled.subjects(),
                compiled.indicators(),
                compiled.tables(),
                compiled.blocks());
    }

    private static Topic only(Topic topic, List<String> names) {
        return new Topic(
                topic.name(),
                topic.title(),
                topic.owner(),
                topic.provisions(),
                topic.classification(),
                topic.datasets(),
                topic.controls().stream().filter(c -> names.contains(c.name())).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                topic.formerly(),
                topic.origin());
    }

    /// Copies the catalogue and adds the benchmark's own rules to the topic.
    static void catalogue(Path from, Path to, String topic) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        var resource = Objects.requireNonNull(RuleSet.class.getResource(FOLDER + "fixtures"));
        if (resource.getProtocol().equals("file")) {
            add(Path.of(resource.getPath()), to.resolve(topic));
            return;
        }
        String jar = resource.toString().substring(0, resource.toString().indexOf('!'));
        try (var files = FileSystems.newFileSystem(java.net.URI.create(jar), Map.of())) {
            String inside = resource.toString().substring(jar.length() + 1);
            add(files.getPath(inside), to.resolve(topic));
        }
    }

    private static void add(Path fixtures, Path topic) throws IOException {
        try (Stream<Path> files = Files.list(fixtures)) {
            for (Path file : files.toList()) {
                Files.copy(file, topic.resolve(file.getFileName().toString()));
            }
        }
    }
}
