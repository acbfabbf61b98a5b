package org.crosscut.catalogue;

import java.util.List;
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

    public Stream<Control> controls() {
        return topics.stream().flatMap(t -> t.controls().stream());
    }

    public Stream<Indicator> indicators() {
        return topics.stream().flatMap(t -> t.indicators().stream());
    }

    public Stream<TableView> tables() {
        return topics.stream().flatMap(t -> t.tables().stream());
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
