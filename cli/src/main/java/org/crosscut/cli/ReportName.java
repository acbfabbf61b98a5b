package org.crosscut.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The reports that there are.
enum ReportName {
    /// Every paragraph, what was found, what could not be told.
    STATE("state"),
    /// One entity's table of decisions and the action taken on them.
    FOLLOW_UP("follow-up");

    private final String word;

    ReportName(String word) {
        this.word = word;
    }

    /// As the command line and file names have it.
    String word() {
        return word;
    }

    /// Lists the words for the help.
    static final class Candidates implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return words().iterator();
        }
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(ReportName::word).toList();
    }

    /// Reads the word.
    static final class Converter implements ITypeConverter<ReportName> {
        @Override
        public ReportName convert(String word) {
            return Stream.of(values())
                    .filter(n -> n.word.equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    word + " is not one of " + String.join(", ", words())));
        }
    }
}
