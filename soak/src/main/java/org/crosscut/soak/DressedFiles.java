package org.crosscut.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Stated;
import org.crosscut.soak.Paper.Cell;
import org.crosscut.soak.Paper.Form;
import org.jspecify.annotations.Nullable;

/// Good rows written as no two offices write them: in any encoding, order of columns, language of
/// headings, dress of numbers and dates, as text, workbook or ZIP. Each file has to be taken with
/// exactly the values that were written.
final class DressedFiles {
    private static final int MOST_ROWS = 40;

    private final List<Source> sources;
    private final Path folder;
    private final Map<Catalogue, Intake> intakes = new HashMap<>();

    /// @param rows in the order in which the file has them
    private record Chosen(Source source, List<Column> columns, List<List<@Nullable Object>> rows) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Written(String name, byte[] bytes, Stated stated) {
        @Override
        public String toString() {
            return name + " " + stated;
        }
    }

    DressedFiles(List<Source> sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    /// @param seed of the first; each further has the next
    Tally run(int files, long seed) {
        var tally = new Tally("good files in odd dress", files);
        var kinds = new TreeMap<String, Integer>();
        try (var officer = new Officer(folder, seed)) {
            for (long each = seed; each < seed + files; each++) {
                var random = new Random(each);
                Chosen chosen = chosen(random);
                Dress dress = Dress.random(random);
                Written file =
                        switch (random.nextInt(5)) {
                            case 0, 1 -> book(chosen, dress, "g" + each, random);
                            case 2 -> zip(chosen, dress, "g" + each, random);
                            default -> text(chosen, dress, "g" + each, random);
                        };
                String kind = file.name().substring(file.name().indexOf('.') + 1);
                kinds.merge(
                        kind.equals("csv") ? kind + " " + dress.encoding() : kind, 1, Integer::sum);
                judge(tally, each, chosen, dress, file, officer);
                tally.tried();
            }
            tally.expect(officer.archive().verify(null).isEmpty(), "the archive does not verify");
        }
        tally.note("files: " + kinds);
        return tally;
    }

    private void judge(
            Tally tally, long seed, Chosen chosen, Dress dress, Written file, Officer officer) {
        Intake intake =
                intakes.computeIfAbsent(
                        chosen.source().catalogue(), c -> new Intake(c, "exercise"));
        Officer.Answer answer =
                officer.handIn(
                        intake,
                        chosen.source().dataset(),
                        file.name(),
                        file.bytes(),
                        file.stated());
        String what = "seed %d (%s, %s): ".formatted(seed, chosen.source().dataset().name(), dress);
        tally.expect(
                answer.isTaken() && answer.failure().isEmpty(),
                what + file + " " + answer.failure() + " " + answer.words());
        if (answer.isTaken() && !answer.rows().equals(chosen.rows())) {
            int first =
                    IntStream.range(0, Math.min(answer.rows().size(), chosen.rows().size()))
                            .filter(i -> !answer.rows().get(i).equals(chosen.rows().get(i)))
                            .findFirst()
                            .orElse(Math.min(answer.rows().size(), chosen.rows().size()));
            tally.failed(
                    what
                            + "written "
                            + rest(chosen.rows(), first)
                            + ", taken "
                            + rest(answer.rows(), first));
        }
    }

    private static String rest(List<List<@Nullable Object>> rows, int first) {
        return rows.size() + " rows, " + rows.stream().skip(first).limit(1).toList();
    }

    private Chosen chosen(Random random) {
        Source source = sources.get(random.nextInt(sources.size()));
        List<Column> columns = new ArrayList<>(source.dataset().columns());
        Collections.shuffle(columns, random);
        var rows = new ArrayList<>(source.rows());
        Collections.shuffle(rows, random);
        int count = Math.min(rows.size(), 1 + random.nextInt(MOST_ROWS));
        return new Chosen(source, columns, List.copyOf(rows.subList(0, count)));
    }

    private static Written text(Chosen chosen, Dress dress, String name, Random random) {
        String text = text(chosen, dress, chosen.rows(), random);
        Dress fit = isFit(text, dress) ? dress : dress.inUnicode();
        return new Written(name + ".csv", bytes(text, fit), fit.stated());
    }

    /// The same rows as two tables of one archive, in the order of their names.
    private static Written zip(Chosen chosen, Dress dress, String name, Random random) {
        int half = chosen.rows().size() / 2;
        var parts = new ArrayList<List<List<@Nullable Object>>>();
        if (half > 0) {
            parts.add(chosen.rows().subList(0, half));
        }
        parts.add(chosen.rows().subList(half, chosen.rows().size()));
        Dress fit = dress.inUnicode();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(new ZipEntry("数据/part-" + i + ".csv"));
                zip.write(bytes(text(chosen, fit, parts.get(i), random), fit));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(name + ".zip", bytes.toByteArray(), fit.stated());
    }

    private static boolean isFit(String text, Dress dress) {
        return Charset.forName(dress.encoding()).newEncoder().canEncode(text);
    }

    private static byte[] bytes(String text, Dress dress) {
        String whole = dress.isMarked() ? "\uFEFF" + text : text;
        return whole.getBytes(Charset.forName(dress.encoding()));
    }

    private static String text(
            Chosen chosen, Dress dress, List<List<@Nullable Object>> rows, Random random) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < dress.titles(); i++) {
            lines.add("Title " + i);
        }
        lines.add(line(chosen.columns().stream().map(c -> dress.heading(c, random)), dress));
        for (var row : rows) {
            lines.add(
                    line(
                            chosen.columns().stream()
                                    .map(c ->
                                            dress.text(
                                                    chosen.source().catalogue(),
                                                    c,
                                                    value(chosen, row, c),
                                                    random)),
                            dress));
        }
        String last = PaperWriter.pick(random, "", dress.lineEnd(), dress.lineEnd().repeat(3));
        return String.join(dress.lineEnd(), lines) + last;
    }

    private static @Nullable Object value(
            Chosen chosen, List<@Nullable Object> row, Column column) {
        return row.get(chosen.source().dataset().columns().indexOf(column));
    }

    private static String line(java.util.stream.Stream<String> cells, Dress dress) {
        String separator = String.valueOf(dress.separator());
        return cells.map(
                        c -> {
                            boolean needs = c.contains(separator) || c.matches("(?s).*[\"\n\r].*");
                            return needs || (dress.quotesAll() && !c.isEmpty())
                                    ? '"' + c.replace("\"", "\"\"") + '"'
                                    : c;
                        })
                .collect(Collectors.joining(separator));
    }

    private static Written book(Chosen chosen, Dress dress, String name, Random random) {
        var book = new BookWriter(random.nextBoolean());
        int row = 1;
        for (; row <= dress.titles(); row++) {
            book.row(row, List.of(Cell.text("Title " + row)), false);
        }
        book.row(
                row++,
                chosen.columns().stream().map(c -> Cell.text(dress.heading(c, random))).toList(),
                false);
        for (var values : chosen.rows()) {
            row += random.nextInt(8) == 0 ? 1 : 0;
            List<Cell> cells =
                    chosen.columns().stream()
                            .map(c -> cell(chosen, c, value(chosen, values, c), dress, random))
                            .toList();
            // Hidden rows are told of and taken.
            book.row(row++, cells, random.nextInt(20) == 0);
        }
        String sheet = PaperWriter.pick(random, "Sheet1", "数据", "A & B");
        return new Written(name + ".xlsx", book.bytes(sheet), dress.inWorkbook());
    }

    private static Cell cell(
            Chosen chosen, Column column, @Nullable Object value, Dress dress, Random random) {
        Cell asText = Cell.text(dress.text(chosen.source().catalogue(), column, value, random));
        return switch (value) {
            case Long number when Math.abs(number) < 1L << 50 && random.nextInt(3) > 0 ->
                    new Cell(
                            PaperWriter.pick(random, number.toString(), number + ".0"),
                            Form.NUMBER);
            case BigDecimal number when number.precision() <= 15 && random.nextInt(3) > 0 ->
                    new Cell(noisy(number, random), Form.NUMBER);
            case LocalDate day when random.nextInt(3) > 0 -> new Cell(day.toString(), Form.DAY);
            case String text when !text.isEmpty() && random.nextInt(4) == 0 ->
                    new Cell(asText.text(), Form.CACHED);
            case null, default -> asText;
        };
    }

    /// The number as spreadsheets keep it: perhaps one unit beside it in the last place of binary,
    /// as sums come out.
    private static String noisy(BigDecimal number, Random random) {
        double exact = number.doubleValue();
        double kept =
                switch (random.nextInt(3)) {
                    case 0 -> Math.nextUp(exact);
                    case 1 -> Math.nextDown(exact);
                    default -> exact;
                };
        return number.signum() == 0 ? "0" : String.valueOf(kept);
    }
}
