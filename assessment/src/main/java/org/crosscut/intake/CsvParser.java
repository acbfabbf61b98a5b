package org.crosscut.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a text of separated values apart, record by record, in the form of RFC 4180; lines may end
/// in any way. A record that cannot be read is passed over by its first line alone, so that one
/// quote too many costs one line and not the rest of the file.
///
/// Every character of every file passes here once, and most cells repeat an earlier one of their
/// column: a cell's hash is made while its end is looked for, and a text that was seen lately is
/// not made again.
final class CsvParser implements AutoCloseable {
    /// What stands at the next line.
    enum Found {
        RECORD,
        END,
        UNCLOSED_QUOTE,
        TEXT_AFTER_QUOTE,
        CELL_TOO_LONG
    }

    static final int LONGEST_CELL = 1 << 20;
    private static final int LONGEST_RECORD = 1 << 24;
    private static final int REMEMBERED = 64;
    private static final char QUOTE = '"';

    private final Reader in;
    private final char separator;

    /// No character above it ends a cell: most need to be compared but once.
    private final char highest;

    /// The record that is read lies between `start` and `at`; what was read ahead ends at `end`.
    private char[] text = new char[1 << 16];

    private int start;
    private int cell;
    private int at;
    private int end;
    private long line = 1;
    private long startLine = 1;
    private String[] cells = new String[32];
    private final @Nullable SeenTexts[] seen = new @Nullable SeenTexts[REMEMBERED];
    private int width;

    CsvParser(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
        this.highest = (char) Math.max(separator, '\r');
    }

    /// Reads on.
    Found next() throws IOException {
        start = at;
        startLine = line;
        width = 0;
        if (at == end && !more()) {
            return Found.END;
        }
        while (true) {
            Found found = (at < end || more()) && text[at] == QUOTE ? quotedCell() : plainCell();
            if (found != Found.RECORD) {
                passFirstLine();
                return found;
            }
            if (at < end && text[at] == separator) {
                at++;
            } else {
                passLineEnd();
                return Found.RECORD;
            }
        }
    }

    /// The cells of the last record.
    List<String> cells() {
        return Arrays.asList(Arrays.copyOf(cells, width));
    }

    /// Whether the last record is an empty line.
    boolean isBlank() {
        return width == 1 && cells[0].isEmpty();
    }

    /// The line on which the last record starts, or what could not be read.
    long line() {
        return startLine;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Leaves `at` behind the cell: at a separator, the end of a line or of the text.
    private Found plainCell() throws IOException {
        cell = at;
        int hash = 0;
        while (true) {
            char[] chars = text;
            int to = end;
            char limit = highest;
            int i = at;
            while (i < to) {
                char c = chars[i];
                if (c <= limit && endsCell(c)) {
                    break;
                }
                hash = hash * 31 + c;
                i++;
            }
            at = i;
            if (isTooLong()) {
                return Found.CELL_TOO_LONG;
            }
            if (i < end || !more()) {
                add(at, hash);
                return Found.RECORD;
            }
        }
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private Found quotedCell() throws IOException {
        at++;
        cell = at;
        int hash = 0;
        boolean hasQuotes = false;
        while (true) {
            while (at < end && text[at] != QUOTE) {
                char c = text[at];
                boolean isSecondOfTwo = c == '\n' && at > cell && text[at - 1] == '\r';
                if (c == '\r' || (c == '\n' && !isSecondOfTwo)) {
                    line++;
                }
                hash = hash * 31 + c;
                at++;
            }
            if (isTooLong()) {
                return Found.CELL_TOO_LONG;
            }
            if (at == end) {
                if (!more()) {
                    return Found.UNCLOSED_QUOTE;
                }
            } else if ((at + 1 < end || more()) && text[at + 1] == QUOTE) {
                hasQuotes = true;
                at += 2;
            } else {
                break;
            }
        }
        int close = at;
        at++;
        if (at < end && !endsCell(text[at])) {
            return Found.TEXT_AFTER_QUOTE;
        }
        if (hasQuotes) {
            put(new String(text, cell, close - cell).replace("\"\"", "\""));
        } else {
            add(close, hash);
        }
        return Found.RECORD;
    }

    private void add(int to, int hash) {
        if (to == cell) {
            put("");
        } else if (width < seen.length) {
            put(seen(width).text(text, cell, to, hash));
        } else {
            put(new String(text, cell, to - cell));
        }
    }

    // Made for the columns that there are: many a file is opened only to see what it is.
    private SeenTexts seen(int column) {
        SeenTexts known = seen[column];
        if (known == null) {
            known = new SeenTexts();
            seen[column] = known;
        }
        return known;
    }

    private void put(String value) {
        if (width == cells.length) {
            cells = Arrays.copyOf(cells, width * 2);
        }
        cells[width] = value;
        width++;
    }

    private boolean isTooLong() {
        return at - cell > LONGEST_CELL || at - start > LONGEST_RECORD;
    }

    private void passLineEnd() throws IOException {
        if (at == end) {
            return;
        }
        boolean mayBeTwo = text[at] == '\r';
        at++;
        line++;
        if (mayBeTwo && (at < end || more()) && text[at] == '\n') {
            at++;
        }
    }

    private void passFirstLine() throws IOException {
        at = start;
        line = startLine;
        while ((at < end || more()) && text[at] != '\n' && text[at] != '\r') {
            at++;
            start = at;
        }
        passLineEnd();
    }

    /// Reads more behind what there is; what lies before the record is given up for it.
    private boolean more() throws IOException {
        if (start > 0) {
            System.arraycopy(text, start, text, 0, end - start);
            at -= start;
            cell -= start;
            end -= start;
            start = 0;
        } else if (end == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        int n = in.read(text, end, text.length - end);
        end += Math.max(n, 0);
        return n > 0;
    }
}
