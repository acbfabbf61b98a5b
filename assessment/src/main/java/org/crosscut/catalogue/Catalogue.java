package org.crosscut.catalogue;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every topic and reference table, read without error.
///
/// @param hash SHA-256 over the names and bytes of all files, in hexadecimal
public record Catalogue(String hash, List<Topic> topics, List<ReferenceTable> references) {
    public Catalogue {
        topics = List.copyOf(topics);
        references = List.copyOf(references);
    }

    public Stream<Dataset> datasets() {
        return topics.stream().flatMap(t -> t.datasets().stream());
    }

    /// The datasets in an order in which they can be handed in: each behind those that its rows
    /// point to, where they do not point to each other in a circle.
    public List<Dataset> datasetsBehindTheirTargets() {
        var ordered = new LinkedHashSet<Dataset>();
        datasets().forEach(d -> addBehindTargets(d, new HashSet<>(), ordered));
        return List.copyOf(ordered);
    }

    private void addBehindTargets(Dataset dataset, Set<String> above, Set<Dataset> ordered) {
        if (above.add(dataset.name()) && !ordered.contains(dataset)) {
            dataset.foreignKeys()
                    .forEach(k -> addBehindTargets(dataset(k.dataset()), above, ordered));
            ordered.add(dataset);
        }
    }

    public Stream<Control> controls() {
        return topics.stream().flatMap(t -> t.controls().stream());
    }

    public Stream<Indicator> indicators() {
        return topics.stream().flatMap(t -> t.indicators().stream());
    }

    public Stream<TableView> tables() {
        return topics.stream().flatMap(t -> t.tables().stream());
    }

    /// The name under which the control's findings are known for good: that with which it began,
    /// whatever it or its topic is called now.
    public String firstName(Control control) {
        return firstName(control.topic(), control.name(), control.formerly());
    }

    /// The name under which the indicator's values are known for good.
    public String firstName(Indicator indicator) {
        return firstName(indicator.topic(), indicator.name(), indicator.formerly());
    }

    private String firstName(String topic, String name, List<String> formerly) {
        List<String> formerTopics =
                topics.stream()
                        .filter(t -> t.name().equals(topic))
                        .findFirst()
                        .map(Topic::formerly)
                        .orElse(List.of());
        return (formerTopics.isEmpty() ? topic : formerTopics.getFirst())
                + "/"
                + (formerly.isEmpty() ? name : formerly.getFirst());
    }

    /// @throws IllegalArgumentException if there is no such dataset
    public Dataset dataset(String name) {
        return datasets()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dataset " + name));
    }

    /// @throws IllegalArgumentException if there is no such table
    public ReferenceTable reference(String name) {
        return references.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reference table " + name));
    }

    /// The one reference table that serves the machine for that purpose.
    public ReferenceTable reference(ReferenceTable.Purpose purpose) {
        return references.stream()
                .filter(r -> r.purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reference table for " + purpose));
    }
}
