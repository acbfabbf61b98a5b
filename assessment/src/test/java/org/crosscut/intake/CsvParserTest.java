package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTest {
    /// Gives one to three characters at a time, as slow sources do.
    private static final class Dripping extends Reader {
        private final Reader in;
        private final RandomGenerator random;

        Dripping(String text, RandomGenerator random) {
            this.in = new StringReader(text);
            this.random = random;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(length, random.nextInt(1, 4)));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static List<String> read(Reader text) throws IOException {
        var found = new ArrayList<String>();
        try (var parser = new CsvParser(text, ',')) {
            while (true) {
                CsvParser.Found next = parser.next();
                if (next == CsvParser.Found.END) {
                    return found;
                }
                boolean isRecord = next == CsvParser.Found.RECORD;
                found.add(parser.line() + " " + (isRecord ? parser.cells() : next));
            }
        }
    }

    private static List<String> read(String text) throws IOException {
        return read(new StringReader(text));
    }

    @Test
    void linesMayEndInAnyWay() throws IOException {
        assertThat(read("a,b\r\nc\n\nd\re"))
                .containsExactly("1 [a, b]", "2 [c]", "3 []", "4 [d]", "5 [e]");
    }

    @Test
    void quotesHoldSeparatorsLinesAndQuotes() throws IOException {
        assertThat(read("\"a,b\",\"c\r\nd\",\"\"\"e\"\"\"\nf\"g,\"\","))
                .containsExactly("1 [a,b, c\r\nd, \"e\"]", "3 [f\"g, , ]");
    }

    @Test
    void aBadRecordCostsItsFirstLineAlone() throws IOException {
        assertThat(read("a,b\n\"c\nd\",e\n\"f\"g,h\ni,\"j\nk,l\n"))
                .containsExactly(
                        "1 [a, b]",
                        "2 [c\nd, e]",
                        "4 TEXT_AFTER_QUOTE",
                        "5 UNCLOSED_QUOTE",
                        "6 [k, l]");
    }

    @Test
    void aCellThatIsTooLongIsPassedOverWithItsLine() throws IOException {
        String longest = "x".repeat(CsvParser.LONGEST_CELL);
        assertThat(read("a\n" + longest + "x,b\nc,\"" + longest + "\nx\"\nd"))
                .containsExactly("1 [a]", "2 CELL_TOO_LONG", "3 CELL_TOO_LONG", "4 [x\"]", "5 [d]");
        assertThat(read(longest + "\n")).containsExactly("1 [" + longest + "]");
    }

    @Test
    void aFileWithoutAnyLineEndIsRefusedWithoutBeingHeld() throws IOException {
        assertThat(read("a,".repeat(10_000_000))).containsExactly("1 CELL_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenIsReadHoweverItComes(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var expected = new ArrayList<String>();
        var text = new StringBuilder();
        int line = 1;
        for (int row = 0; row < 300; row++) {
            var cells = new ArrayList<String>();
            int width = random.nextInt(1, 6);
            int lines = 1;
            for (int i = 0; i < width; i++) {
                String cell = cell(random);
                cells.add(cell);
                lines += (int) cell.chars().filter(c -> c == '\n').count();
                boolean needsQuotes = cell.matches("(?s).*[\",\n].*") || random.nextInt(4) == 0;
                text.append(i == 0 ? "" : ",")
                        .append(needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            expected.add(line + " " + cells);
            line += lines;
            text.append(random.nextBoolean() ? "\r\n" : "\n");
        }
        assertThat(read(text.toString())).isEqualTo(expected);
        assertThat(read(new Dripping(text.toString(), random))).isEqualTo(expected);
    }

    private static String cell(RandomGenerator random) {
        var cell = new StringBuilder();
        String alphabet = "ab0-é墙 ,\"\n";
        int length = random.nextInt(20) == 0 ? 200 : random.nextInt(6);
        for (int i = 0; i < length; i++) {
            cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return cell.toString();
    }
}
