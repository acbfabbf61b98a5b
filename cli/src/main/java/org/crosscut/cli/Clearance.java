package org.crosscut.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.catalogue.Classification;
import picocli.CommandLine.Option;

/// What the reader may see.
final class Clearance {
    @Option(
            names = "--clearance",
            paramLabel = "LEVEL",
            converter = Converter.class,
            description =
                    "show figures up to public, internal, confidential or strictly-confidential (default: internal)")
    Classification level = Classification.INTERNAL;

    static final class Converter implements picocli.CommandLine.ITypeConverter<Classification> {
        @Override
        public Classification convert(String word) {
            return Stream.of(Classification.values())
                    .filter(c -> c.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new picocli.CommandLine.TypeConversionException(
                                    word
                                            + " is not one of "
                                            + Stream.of(Classification.values())
                                                    .map(Classification::word)
                                                    .collect(Collectors.joining(", "))));
        }
    }
}
