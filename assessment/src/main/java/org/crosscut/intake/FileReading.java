package org.crosscut.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Reads the records of a file in whatever format it is: a text table, a workbook, or a ZIP of
/// both. What its name ends with says nothing.
final class FileReading {
    private static final int FIRST_BYTES = 8;

    private final String name;
    private final Stated stated;
    private final TableReading reading;
    private final HowRead how;
    private final Problems problems;

    FileReading(String name, Stated stated, TableReading reading, HowRead how, Problems problems) {
        this.name = name;
        this.stated = stated;
        this.reading = reading;
        this.how = how;
        this.problems = problems;
    }

    /// Reads everything that can be read; false if that is not even rows.
    boolean read(Content content) {
        try {
            byte[] first;
            try (InputStream in = content.open()) {
                first = in.readNBytes(FIRST_BYTES);
            }
            if (Workbook.isOldOrLocked(first)) {
                problems.accept(Diagnostic.of(SheetCode.OLD_OR_LOCKED, Place.file(name)));
                return false;
            }
            if (!Workbook.isZip(first)) {
                how.found(HowRead.FORMAT, HowRead.TEXT);
                return text(
                        name,
                        content,
                        stated,
                        reading.names(),
                        problems,
                        reading::next,
                        how::found);
            }
            try (InputStream in = content.open()) {
                return zip(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private boolean zip(byte[] bytes) {
        if (!ZippedFiles.isOfFiles(bytes)) {
            how.found(HowRead.FORMAT, HowRead.WORKBOOK);
            return workbook(name, "", bytes);
        }
        how.found(HowRead.FORMAT, HowRead.ZIP);
        return new ZippedFiles(name, problems).each(bytes, this::entry);
    }

    /// Reads a file of a ZIP as a part, or as many as it has sheets.
    private void entry(String entry, byte[] bytes) {
        String place = name + "/" + entry;
        if (Workbook.isOldOrLocked(bytes)) {
            problems.accept(Diagnostic.of(SheetCode.OLD_OR_LOCKED, Place.file(place)));
        } else if (Workbook.isZip(bytes)) {
            workbook(place, entry, bytes);
        } else {
            int part = reading.part(new Part(entry, ""));
            try {
                text(
                        place,
                        Content.of(bytes),
                        stated,
                        reading.names(),
                        problems,
                        record -> reading.next(record.in(part)),
                        (what, found) -> how.found(what + " of " + entry, found));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + place, e);
            }
        }
    }

    /// @param found what is recognized, with the name of what it is
    static boolean text(
            String name,
            Content content,
            Stated stated,
            Header.Names names,
            Problems problems,
            Consumer<RawRow> records,
            BiConsumer<String, String> found)
            throws IOException {
        Checked<EncodedText> decoded =
                Decoding.decode(name, content, stated.encoding(), t -> known(t, names));
        decoded.problems().forEach(problems);
        if (decoded instanceof Checked.Good<EncodedText> good) {
            var file = CsvFile.of(name, good.value(), stated.separator(), names::known);
            found.accept("separator", String.valueOf(file.separator()));
            found.accept("encoding", good.value().charset().name());
            file.read(problems, records);
            return true;
        }
        return false;
    }

    /// How many names of columns the best of a text's first lines has.
    private static int known(String text, Header.Names names) {
        return text.lines()
                .limit(TableReading.LONGEST_SEARCH)
                .mapToInt(line -> names.known(Arrays.asList(line.split("[,;\\t|\"]", -1))))
                .max()
                .orElse(0);
    }

    /// Reads the sheets that hold the table, one after the other, as parts of one file.
    ///
    /// @param place as problems name the workbook
    /// @param entry the workbook's name in a ZIP, or empty
    private boolean workbook(String place, String entry, byte[] bytes) {
        try {
            Workbook workbook = Workbook.of(bytes);
            var sheets =
                    new Sheets(
                            place, workbook, reading.names()::distinct, reading.enough(), stated);
            boolean any = false;
            for (Sheets.Chosen chosen : sheets.choose(problems)) {
                Sheet sheet = chosen.sheet();
                int part = reading.part(new Part(entry, sheet.name()));
                var rows = new SheetRecords(place, workbook, sheet, part, chosen.headerRow());
                new ReadAhead(rows).read(problems, reading::next);
                any = true;
            }
            return any;
        } catch (DamagedWorkbook e) {
            problems.accept(Diagnostic.of(e.code(), Place.file(place), "what", e.what()));
            return false;
        }
    }
}
