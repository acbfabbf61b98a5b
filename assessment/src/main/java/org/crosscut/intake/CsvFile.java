package org.crosscut.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// The records of a text table, each with the line on which it starts. A record that cannot be read
/// is reported, and reading goes on with the line after its first, unless it is the header.
final class CsvFile implements Records {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_SEARCH = 30;

    private final String file;
    private final EncodedText text;
    private final char separator;

    /// A first line `sep=;`, with which some programs tell the separator, is no record.
    private final boolean isTold;

    private CsvFile(String file, EncodedText text, char separator, boolean isTold) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.isTold = isTold;
    }

    /// Takes the separator that is stated, in the file or beside it, else the one by which one of
    /// the first lines makes the most known names, then the most cells.
    ///
    /// @param stated empty if it is not
    /// @param known how many of the names are known
    static CsvFile of(
            String file, EncodedText text, String stated, ToIntFunction<List<String>> known)
            throws IOException {
        String head = text.head(6);
        boolean isTold =
                head.length() == 6
                        && head.regionMatches(true, 0, "sep=", 0, 4)
                        && (head.charAt(5) == '\n' || head.charAt(5) == '\r');
        if (isTold || !stated.isEmpty()) {
            char separator = stated.isEmpty() ? head.charAt(4) : stated.charAt(0);
            return new CsvFile(file, text, separator, isTold);
        }
        CsvFile best = new CsvFile(file, text, SEPARATORS.getFirst(), false);
        int bestScore = -1;
        for (char separator : SEPARATORS) {
            var candidate = new CsvFile(file, text, separator, false);
            int score = candidate.score(known);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    @Override
    public void read(Consumer<Diagnostic> problems, Consumer<RawRow> records) {
        try (CsvParser parser = parser()) {
            boolean hasHeader = false;
            while (true) {
                CsvParser.Found found = parser.next();
                switch (found) {
                    case RECORD -> {
                        if (!parser.isBlank() && !(isTold && parser.line() == 1)) {
                            hasHeader = true;
                            records.accept(new RawRow(parser.line(), parser.cells()));
                        }
                    }
                    case END -> {
                        return;
                    }
                    case UNCLOSED_QUOTE, TEXT_AFTER_QUOTE, CELL_TOO_LONG -> {
                        problems.accept(problem(found, parser.line()));
                        if (!hasHeader) {
                            return;
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private int score(ToIntFunction<List<String>> known) throws IOException {
        int best = 0;
        try (CsvParser parser = parser()) {
            // What cannot be read is told when the file is read; the lines before it count here.
            for (int seen = 0;
                    seen < LONGEST_SEARCH && parser.next() == CsvParser.Found.RECORD;
                    seen++) {
                List<String> cells = parser.cells();
                int score = known.applyAsInt(cells) * 10_000 + Math.min(cells.size(), 9_999);
                best = Math.max(best, score);
            }
        }
        return best;
    }

    private CsvParser parser() throws IOException {
        return new CsvParser(text.open(), separator);
    }

    private Diagnostic problem(CsvParser.Found found, long line) {
        FileCode code =
                switch (found) {
                    case UNCLOSED_QUOTE -> FileCode.UNCLOSED_QUOTE;
                    case TEXT_AFTER_QUOTE -> FileCode.TEXT_AFTER_QUOTE;
                    case CELL_TOO_LONG -> FileCode.CELL_TOO_LONG;
                    case RECORD, END -> throw new IllegalArgumentException(found.name());
                };
        return Diagnostic.of(
                code,
                new Place.Row(file, line, ""),
                "limit",
                String.valueOf(CsvParser.LONGEST_CELL));
    }
}
