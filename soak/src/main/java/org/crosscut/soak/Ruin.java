package org.crosscut.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.soak.Paper.Cell;

/// What can happen to a file as a whole, and what an answer to it has to name: as a place behind
/// the file's name and a code.
enum Ruin {
    EMPTY,
    BLANK,
    PDF,
    HEADER_ALONE,
    WITHOUT_HEADER,
    CUT_IN_QUOTES,
    CUT_IN_ROW,
    ZERO_BYTES,
    MARK_INSIDE,
    HUGE_CELL,
    MILLION_CELLS,
    MILLION_COLUMNS,
    CUT_ZIP(true),
    FLIPPED_BYTE(true),
    CUT_XML(true),
    DOCTYPE(true),
    ENTITIES(true),
    FOREIGN_ENTITY(true),
    BOMB(true),
    MANY_ENTRIES(true),
    TWO_OF_A_NAME(true),
    OLD_FORMAT(true),
    NO_SUCH_TEXT(true),
    ROWS_BACKWARDS(true),
    FAR_COLUMN(true),
    WORDS_AS_NUMBER(true),
    MERGED_HEADING(true),
    HUGE_BOOK_CELL(true),
    NESTED_XML(true);

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final boolean isBook;

    Ruin() {
        this(false);
    }

    Ruin(boolean isBook) {
        this.isBook = isBook;
    }

    boolean isBook() {
        return isBook;
    }

    /// @param good without damage
    PaperWriter file(Paper good, String name, RandomGenerator random) {
        return isBook ? book(good, name + ".xlsx", random) : text(good, name + ".csv", random);
    }

    private PaperWriter text(Paper good, String file, RandomGenerator random) {
        List<List<String>> rows = rows(good);
        int width = rows.getFirst().size();
        // Reading goes on with the next line, so the row to be cut must not have several.
        rows.getLast().replaceAll(t -> t.replace('\n', ' '));
        int last = rows.size();
        Column free = freeText(good);
        int position = free == null ? -1 : good.source().dataset().columns().indexOf(free);
        String column = free == null ? "" : free.name();
        return switch (this) {
            case EMPTY -> told(file, "", " file/empty");
            case BLANK -> told(file, "\uFEFF \n\n  \n", " file/empty");
            case PDF -> told(file, "%PDF-1.7\n" + csv(rows), " file/not-text");
            case HEADER_ALONE -> told(file, csv(rows.subList(0, 1)), ":1 file/no-rows");
            case WITHOUT_HEADER -> told(file, csv(rows.subList(1, last)), ":1 file/no-header");
            case CUT_IN_QUOTES -> {
                rows.getLast().set(width - 1, "cut off");
                String text = csv(rows.subList(0, last - 1));
                String cut = String.join(",", rows.getLast().subList(0, width - 1)) + ",\"cut o";
                yield told(file, text + cut, ":" + (lines(text) + 1) + " file/unclosed-quote");
            }
            case CUT_IN_ROW -> {
                String text = csv(rows.subList(0, last - 1));
                String cut = quoted(rows.getLast().getFirst());
                yield told(file, text + cut, ":" + (lines(text) + 1) + " file/too-few-cells");
            }
            case ZERO_BYTES, MARK_INSIDE -> {
                if (position < 0) {
                    yield told(file, "", " file/empty");
                }
                int row = 1 + random.nextInt(last - 1);
                String odd = this == ZERO_BYTES ? "\u0000\u0000\u0000" : "\uFEFF";
                rows.get(row).set(position, odd + "ab");
                String before = csv(rows.subList(0, row));
                yield told(
                        file,
                        csv(rows),
                        ":" + (lines(before) + 1) + ":" + column + " cell/invisible-character");
            }
            case HUGE_CELL -> {
                rows.getLast().set(width - 1, "x".repeat(3 << 20));
                String before = csv(rows.subList(0, last - 1));
                yield told(file, csv(rows), ":" + (lines(before) + 1) + " file/cell-too-long");
            }
            case MILLION_CELLS -> {
                String before = csv(rows);
                String row = "1,".repeat(1_000_000) + "1\n";
                yield told(file, before + row, ":" + (lines(before) + 1) + " file/too-many-cells");
            }
            case MILLION_COLUMNS -> {
                String text = csv(rows);
                int end = text.indexOf('\n');
                String header = text.substring(0, end) + ",".repeat(1_000_000);
                List<Integer> starts = starts(rows);
                yield told(
                        file,
                        header + text.substring(end),
                        starts.stream()
                                .map(l -> ":" + l + " file/too-few-cells")
                                .toArray(String[]::new));
            }
            default -> throw new IllegalStateException(name());
        };
    }

    private PaperWriter book(Paper good, String file, RandomGenerator random) {
        var writer = new BookWriter(true);
        List<List<String>> rows = rows(good);
        for (int i = 0; i < rows.size(); i++) {
            writer.row(i + 1, rows.get(i).stream().map(Cell::text).toList(), false);
        }
        Map<String, String> parts = new LinkedHashMap<>(writer.parts("S"));
        String sheet = parts.getOrDefault(SHEET, "");
        byte[] whole = BookWriter.zip(parts);
        String damaged = " sheet/damaged";
        return switch (this) {
            case CUT_ZIP -> {
                int from = indexOf(whole, SHEET);
                int cut = from + 40 + random.nextInt(Math.max(1, (whole.length - from) / 8));
                yield of(file, Arrays.copyOf(whole, cut), damaged);
            }
            case FLIPPED_BYTE -> {
                byte[] flipped = whole.clone();
                int at = indexOf(whole, SHEET) + SHEET.length() + 30 + random.nextInt(60);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield of(file, flipped, damaged);
            }
            case CUT_XML -> with(file, parts, sheet.substring(0, sheet.length() * 2 / 3), damaged);
            case DOCTYPE -> with(file, parts, "<!DOCTYPE worksheet>" + sheet, damaged);
            case ENTITIES ->
                    with(file, parts, laughs() + sheet.replace("<v>0<", "<v>&j;<"), damaged);
            case FOREIGN_ENTITY ->
                    with(
                            file,
                            parts,
                            "<!DOCTYPE w [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                    + sheet.replace("<v>0<", "<v>&f;<"),
                            damaged);
            case BOMB ->
                    with(
                            file,
                            parts,
                            sheet.replace("<sheetData>", "<sheetData>" + " ".repeat(48 << 20)),
                            " sheet/too-large");
            case MANY_ENTRIES -> {
                IntStream.range(0, 10_100).forEach(i -> parts.put("xl/media/" + i, ""));
                yield of(file, BookWriter.zip(parts), damaged);
            }
            case TWO_OF_A_NAME -> of(file, twice(parts), damaged);
            case OLD_FORMAT -> {
                byte[] old = new byte[4096];
                random.nextBytes(old);
                System.arraycopy(
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
                yield of(file, old, " sheet/old-or-locked");
            }
            case NO_SUCH_TEXT -> with(file, parts, sheet.replace("<v>0<", "<v>7777777<"), damaged);
            case ROWS_BACKWARDS ->
                    with(file, parts, sheet.replace("<row r=\"3\"", "<row r=\"1\""), damaged);
            case FAR_COLUMN ->
                    with(file, parts, sheet.replace("<c r=\"A2\"", "<c r=\"ZZZZ2\""), damaged);
            case WORDS_AS_NUMBER -> with(file, parts, sheet.replace("<v>0<", "<v>words<"), damaged);
            case MERGED_HEADING -> {
                String merged =
                        sheet.replace(
                                "</worksheet>",
                                "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");
                yield with(file, parts, merged, "[S]!1:1 sheet/merged-header");
            }
            case HUGE_BOOK_CELL -> {
                parts.put(
                        "xl/sharedStrings.xml",
                        parts.getOrDefault("xl/sharedStrings.xml", "")
                                .replaceFirst(
                                        "preserve\">", "preserve\">" + noise(3 << 20, random)));
                yield of(file, BookWriter.zip(parts), " sheet/too-large");
            }
            case NESTED_XML ->
                    with(
                            file,
                            parts,
                            sheet.replace("<sheetData>", "<sheetData>" + "<a>".repeat(200_000)),
                            damaged);
            default -> throw new IllegalStateException(name());
        };
    }

    private static String noise(int length, RandomGenerator random) {
        var noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    private static String laughs() {
        var types = new StringBuilder("<!DOCTYPE w [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'j'; c++) {
            String before = "&" + (char) (c - 1) + ";";
            types.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return types.append("]>").toString();
    }

    private static byte[] twice(Map<String, String> parts) {
        // The writer refuses a second entry of a name, so it is written under another of the same
        // length, and renamed in the bytes.
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(SHEET.replace("sheet1", "sheetX")));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String renamed =
                new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)
                        .replace("sheetX", "sheet1");
        return renamed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private static PaperWriter with(
            String file, Map<String, String> parts, String sheet, String told) {
        parts.put(SHEET, sheet);
        return of(file, BookWriter.zip(parts), told);
    }

    private static PaperWriter told(String file, String text, String... told) {
        return of(file, text.getBytes(StandardCharsets.UTF_8), told);
    }

    private static PaperWriter of(String file, byte[] bytes, String... told) {
        return new PaperWriter(file, bytes, Arrays.stream(told).map(t -> file + t).toList());
    }

    /// Names and values as plain texts, in the order of the dataset.
    private static List<List<String>> rows(Paper good) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                new ArrayList<>(
                        good.source().dataset().columns().stream().map(Column::name).toList()));
        good.source().rows().stream()
                .limit(good.lines().size())
                .forEach(r ->
                        rows.add(
                                r.stream()
                                        .map(v ->
                                                v == null
                                                        ? ""
                                                        : v instanceof Boolean b
                                                                ? (b ? "yes" : "no")
                                                                : v.toString())
                                        .collect(Collectors.toCollection(ArrayList::new))));
        return rows;
    }

    private static @org.jspecify.annotations.Nullable Column freeText(Paper good) {
        return good.source().dataset().columns().stream()
                .filter(c -> c.type().kind() == ColumnType.Kind.TEXT && c.codes().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(r -> r.stream().map(Ruin::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static long lines(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    private static List<Integer> starts(List<List<String>> rows) {
        var starts = new ArrayList<Integer>();
        int line = 1;
        for (List<String> row : rows) {
            starts.add(line);
            line += (int) lines(csv(List.of(row)));
        }
        return starts.subList(1, starts.size());
    }
}
