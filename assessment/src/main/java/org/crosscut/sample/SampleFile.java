package org.crosscut.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A generated file, in the form in which an office would send it.
///
/// @param text its content, UTF-8 once written: a header, and a line a row
public record SampleFile(String name, String text) {
    /// The rows of several files of one dataset in one, as who collects them would send them.
    ///
    /// @param files at least one
    public static SampleFile joined(String name, List<SampleFile> files) {
        String header = files.getFirst().header();
        return new SampleFile(
                name,
                files.stream()
                        .map(f -> f.text().substring(f.header().length()))
                        .collect(Collectors.joining("", header, "")));
    }

    public boolean hasRows() {
        return text.length() > header().length();
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String header() {
        return text.substring(0, text.indexOf('\n') + 1);
    }
}
