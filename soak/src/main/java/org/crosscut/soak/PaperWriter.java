package org.crosscut.soak;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.crosscut.soak.Paper.Cell;
import org.crosscut.soak.Paper.Damage;
import org.crosscut.soak.Paper.Form;
import org.crosscut.soak.Paper.Line;

/// Writes a table as text or as a workbook and tells what an answer to it has to name.
///
/// @param told a place and a code each, as the answer prints them
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PaperWriter(String name, byte[] bytes, List<String> told) {
    static PaperWriter of(Paper paper, String name, RandomGenerator random) {
        return paper.isBook()
                ? book(paper, name + ".xlsx", random)
                : csv(paper, name + ".csv", random);
    }

    private static PaperWriter csv(Paper paper, String name, RandomGenerator random) {
        String separator = pick(random, ",", ";", "\t", "|");
        String end = pick(random, "\n", "\r\n", "\n");
        boolean quotesAll = random.nextInt(5) == 0;
        var text = new StringBuilder();
        var told = new ArrayList<String>();
        long line = 1;
        for (Line each : all(paper)) {
            for (Damage damage : each.damages()) {
                String column = damage.column().isEmpty() ? "" : ":" + damage.column();
                told.add(name + ":" + line + column + " " + damage.code().id());
            }
            String row =
                    each.cells().stream()
                            .map(c -> csv(c, separator, quotesAll))
                            .collect(Collectors.joining(separator));
            line += 1 + row.chars().filter(c -> c == '\n').count();
            text.append(row).append(end);
        }
        String encoding =
                pick(random, "UTF-8", "UTF-8", "UTF-8 with a mark", "UTF-16LE", "UTF-16BE");
        return new PaperWriter(name, encoded(text.toString(), encoding), told);
    }

    private static byte[] encoded(String text, String encoding) {
        return switch (encoding) {
            case "UTF-8" -> text.getBytes(StandardCharsets.UTF_8);
            case "UTF-8 with a mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> ("\uFEFF" + text).getBytes(Charset.forName(encoding));
        };
    }

    private static String csv(Cell cell, String separator, boolean quotesAll) {
        String text = cell.text();
        if (cell.form() == Form.UNCACHED) {
            return "\"" + text;
        }
        boolean needs =
                text.contains(separator)
                        || text.contains("\"")
                        || text.contains("\n")
                        || text.contains("\r");
        return needs || (quotesAll && !text.isEmpty())
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    private static PaperWriter book(Paper paper, String name, RandomGenerator random) {
        String sheet = pick(random, "Sheet1", "数据", "Rows & more");
        var book = new BookWriter(random.nextBoolean());
        int first = 1 + random.nextInt(4);
        for (int i = 1; i < first; i++) {
            book.row(i, List.of(Cell.text("Title " + i)), false);
        }
        var told = new ArrayList<String>();
        int row = first;
        for (Line each : all(paper)) {
            for (Damage damage : each.damages()) {
                String cell =
                        damage.position() < 0
                                ? row + ":" + row
                                : BookWriter.letters(damage.position()) + row;
                told.add(name + "[" + sheet + "]!" + cell + " " + damage.code().id());
            }
            if (each.mergedFrom() >= 0) {
                book.merge(each.mergedFrom(), row, each.mergedFrom() + 1, row);
            }
            book.row(row, each.cells(), each.isHidden());
            row += 1 + (random.nextInt(12) == 0 ? 1 : 0);
        }
        return new PaperWriter(name, book.bytes(sheet), told);
    }

    private static List<Line> all(Paper paper) {
        var all = new ArrayList<Line>();
        all.add(paper.header());
        all.addAll(paper.lines());
        return all;
    }

    @SafeVarargs
    static <T> T pick(RandomGenerator random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
