package org.crosscut.marked;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.Wording;
import org.crosscut.intake.Content;
import org.crosscut.intake.FileCode;
import org.crosscut.intake.Intake;
import org.crosscut.intake.OwnSheets;
import org.crosscut.intake.SheetCode;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.crosscut.workbook.Mark;
import org.crosscut.workbook.UncopyableWorkbook;
import org.crosscut.workbook.WorkbookSource;
import org.crosscut.workbook.WorkbookWriter;

/// Writes a workbook that shows a sender all that is wrong with a file: a list of every problem
/// with links, and behind it the file's own sheets with the cells coloured and notes on them.
///
/// It holds the sender's data, so it belongs where the sender says and nowhere else. Notes and list
/// withhold values of confidential columns as all messages do.
public final class MarkedCopy {
    private static final String COMMENT = "Crosscut: a copy with problems marked";
    private static final Set<Object> UNREADABLE =
            Set.of(
                    SheetCode.NOT_A_WORKBOOK,
                    SheetCode.OLD_OR_LOCKED,
                    SheetCode.DAMAGED,
                    SheetCode.TOO_LARGE,
                    FileCode.NOT_TEXT);

    private final Intake intake;
    private final Phrases phrases;
    private final Wording wording;

    public MarkedCopy(Intake intake, Language language) {
        this.intake = intake;
        this.phrases = new Phrases(language);
        this.wording = new Wording(language);
    }

    /// Whether a file is a copy as this class writes it and nobody has changed it since: it may be
    /// replaced by a newer one.
    public static boolean isOurs(Path file) {
        byte[] comment = COMMENT.getBytes(StandardCharsets.UTF_8);
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < comment.length) {
                return false;
            }
            byte[] end = new byte[comment.length];
            in.seek(in.length() - end.length);
            in.readFully(end);
            return Arrays.equals(end, comment);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Writes the copy; what stood at its place before stays until the copy is whole.
    ///
    /// @param content what was read
    /// @param problems all that were found in it
    public void write(
            Path to,
            Dataset dataset,
            String fileName,
            Content content,
            Stated stated,
            List<Diagnostic> problems) {
        Path target = to.toAbsolutePath();
        Path folder = target.getParent();
        try {
            Path whole = Files.createTempFile(folder, ".marked-", ".xlsx");
            try {
                List<Diagnostic> sorted = inOrder(problems);
                try (var out = new BufferedOutputStream(Files.newOutputStream(whole))) {
                    write(out, dataset, fileName, content, stated, sorted);
                } catch (UncopyableWorkbook e) {
                    listAlone(whole, fileName, sorted);
                }
                Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + to, e);
        }
    }

    private void write(
            OutputStream out,
            Dataset dataset,
            String fileName,
            Content content,
            Stated stated,
            List<Diagnostic> problems)
            throws IOException, UncopyableWorkbook {
        byte[] first;
        try (var in = content.open()) {
            first = in.readNBytes(2);
        }
        boolean isZip = first.length > 1 && first[0] == 'P' && first[1] == 'K';
        if (problems.stream().anyMatch(p -> UNREADABLE.contains(p.code()))) {
            listAlone(out, fileName, problems, "not-copied");
        } else if (!isZip) {
            text(out, dataset, fileName, content, stated, problems);
        } else {
            byte[] bytes;
            try (var in = content.open()) {
                bytes = in.readAllBytes();
            }
            if (WorkbookSource.isWorkbook(bytes)) {
                workbook(out, fileName, bytes, problems);
            } else {
                listAlone(out, fileName, problems, "zip-not-copied");
            }
        }
    }

    private void listAlone(Path to, String fileName, List<Diagnostic> problems) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            listAlone(out, fileName, problems, "not-copied");
        }
    }

    private void listAlone(
            OutputStream out, String fileName, List<Diagnostic> problems, String remark) {
        try (var book = new WorkbookWriter(out)) {
            list(book, fileName, problems, Targets.NOWHERE, List.of(remark));
        }
    }

    private void list(
            WorkbookWriter book,
            String file,
            List<Diagnostic> problems,
            Targets targets,
            List<String> remarks) {
        book.comment(COMMENT);
        new ProblemSheets(book, phrases, wording)
                .write(file, problems, targets, remarks.stream().map(phrases::of).toList());
    }

    private void workbook(
            OutputStream out, String fileName, byte[] bytes, List<Diagnostic> problems)
            throws IOException, UncopyableWorkbook {
        var source = new WorkbookSource(bytes);
        try (var book = source.writer(out)) {
            boolean areAllNoted = true;
            for (String sheet : source.names()) {
                if (!OwnSheets.has(sheet) || sheet.equals(OwnSheets.LISTS)) {
                    areAllNoted &= source.copy(sheet, marks(sheet, problems), book);
                }
            }
            var remarks = new ArrayList<>(List.of("how-to", "values-only"));
            if (!areAllNoted) {
                remarks.add("notes-cut");
            }
            list(book, fileName, problems, Targets.OF_WORKBOOK, remarks);
        }
    }

    private Iterator<Mark> marks(String sheet, List<Diagnostic> problems) {
        Stream<Mark> marks =
                problems.stream()
                        .filter(p ->
                                p.place() instanceof Place.Cell c
                                        && c.sheet().equals(sheet)
                                        && c.row() > 0)
                        .map(p -> {
                            var cell = (Place.Cell) p.place();
                            return mark(p, cell.row(), cell.columnNumber() - 1);
                        });
        return marks.iterator();
    }

    private Mark mark(Diagnostic problem, long row, int column) {
        return new Mark(
                row,
                column,
                problem.isError(),
                wording.wrong(problem) + "\n→ " + wording.remedy(problem));
    }

    private void text(
            OutputStream out,
            Dataset dataset,
            String fileName,
            Content content,
            Stated stated,
            List<Diagnostic> problems)
            throws IOException {
        String table = WorkbookWriter.sheetName(fileName.replaceAll("[.][^.]*$", ""), List.of());
        try (var book = new WorkbookWriter(out)) {
            var copy = new TextCopying(book, table, problems, this::mark);
            intake.copy(dataset, fileName, content, stated, copy);
            boolean areAllNoted = copy.finish();
            var remarks = new ArrayList<>(List.of("how-to", "texts-only"));
            if (!areAllNoted) {
                remarks.add("notes-cut");
            }
            list(book, fileName, problems, new Targets(table, copy.columns()), remarks);
        }
    }

    /// Those of a long list are in order already and are not sorted again.
    private static List<Diagnostic> inOrder(List<Diagnostic> problems) {
        Diagnostic last = null;
        for (Diagnostic problem : problems) {
            if (last != null && Diagnostic.BY_PLACE.compare(last, problem) > 0) {
                return problems.stream().sorted(Diagnostic.BY_PLACE).toList();
            }
            last = problem;
        }
        return problems;
    }

    /// Makes marks of problems.
    interface Marking {
        Mark mark(Diagnostic problem, long row, int column);
    }
}
