package org.crosscut.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// The records of a text table, each with the line on which it starts. A record that cannot be read
/// is reported, and reading goes on with the line after its first, unless it is the header.
final class CsvFile implements Records {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_SEARCH = 30;
    private static final int LONGEST_CELL = 1 << 20;
    private static final Pattern STARTING_LINE = Pattern.compile("starting at line (\\d+)");

    private final String file;
    private final String text;
    private final char separator;

    /// A first line `sep=;`, with which some programs tell the separator, is no record.
    private final int start;

    private CsvFile(String file, String text, char separator, int start) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.start = start;
    }

    /// Takes the separator that is stated, in the file or beside it, else the one by which one of
    /// the first lines makes the most known names, then the most cells.
    ///
    /// @param stated empty if it is not
    /// @param known how many of the names are known
    static CsvFile of(String file, String text, String stated, ToIntFunction<List<String>> known) {
        boolean tells =
                text.length() > 5
                        && text.regionMatches(true, 0, "sep=", 0, 4)
                        && (text.charAt(5) == '\n' || text.charAt(5) == '\r');
        int start = tells ? (text.startsWith("\r\n", 5) ? 7 : 6) : 0;
        if (tells || !stated.isEmpty()) {
            char separator = stated.isEmpty() ? text.charAt(4) : stated.charAt(0);
            return new CsvFile(file, text, separator, start);
        }
        CsvFile best = new CsvFile(file, text, SEPARATORS.getFirst(), 0);
        int bestScore = -1;
        for (char separator : SEPARATORS) {
            var candidate = new CsvFile(file, text, separator, 0);
            int score = candidate.score(known);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// Gives every record that is not a blank line, in order.
    @Override
    public void read(Consumer<Diagnostic> problems, Consumer<RawRow> records) {
        long line = start == 0 ? 1 : 2;
        int offset = start;
        boolean hasHeader = false;
        while (offset < text.length()) {
            try (var reader = reader(offset)) {
                for (var each : reader) {
                    if (!isBlank(each)) {
                        hasHeader = true;
                        long at = line + each.getStartingLineNumber() - 1;
                        records.accept(new RawRow(at, each.getFields()));
                    }
                }
                return;
            } catch (CsvParseException e) {
                long bad = startOfBad(e);
                problems.accept(problem(e, line + bad - 1));
                if (!hasHeader) {
                    return;
                }
                offset = afterLines(offset, bad);
                line += bad;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private int score(ToIntFunction<List<String>> known) {
        int best = 0;
        int seen = 0;
        try (var reader = reader(0)) {
            for (var each : reader) {
                List<String> cells = each.getFields();
                int score = known.applyAsInt(cells) * 10_000 + Math.min(cells.size(), 9_999);
                best = Math.max(best, score);
                seen++;
                if (seen >= LONGEST_SEARCH) {
                    return best;
                }
            }
            return best;
        } catch (CsvParseException e) {
            // What cannot be read is told when the file is read; the lines before it count here.
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader<CsvRecord> reader(int offset) throws IOException {
        var characters = new StringReader(text);
        if (characters.skip(offset) != offset) {
            throw new IllegalStateException(file + " is shorter than " + offset);
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(characters);
    }

    private static boolean isBlank(CsvRecord each) {
        return each.getFieldCount() == 0
                || (each.getFieldCount() == 1 && each.getField(0).isEmpty());
    }

    private Diagnostic problem(CsvParseException e, long line) {
        String what = String.valueOf(e.getMessage());
        FileCode code =
                what.startsWith("Unclosed")
                        ? FileCode.UNCLOSED_QUOTE
                        : what.startsWith("Unexpected character after closing quote")
                                ? FileCode.TEXT_AFTER_QUOTE
                                : FileCode.CELL_TOO_LONG;
        return Diagnostic.of(
                code, new Place.Row(file, line, ""), "limit", String.valueOf(LONGEST_CELL));
    }

    /// The line, counted from where this reading started, on which the unreadable record starts.
    private static long startOfBad(CsvParseException e) {
        var start = STARTING_LINE.matcher(String.valueOf(e.getMessage()));
        if (!start.find()) {
            throw new IllegalStateException("an error of the CSV reader that names no line", e);
        }
        return Long.parseLong(start.group(1));
    }

    private int afterLines(int offset, long lines) {
        int at = offset;
        for (long passed = 0; passed < lines && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean carriageThenFeed =
                    c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (c == '\n' || (c == '\r' && !carriageThenFeed)) {
                passed++;
            }
        }
        return at;
    }
}
