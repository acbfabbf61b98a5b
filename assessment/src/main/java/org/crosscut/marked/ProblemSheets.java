package org.crosscut.marked;

import java.math.BigDecimal;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.intake.OwnSheets;
import org.crosscut.workbook.SheetWriter;
import org.crosscut.workbook.Style;
import org.crosscut.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/// Lists all problems in front of the copied sheets, each with a link to its cell, on as many
/// sheets as it takes.
final class ProblemSheets {
    private static final long ROWS = 1_000_000;
    private static final Style HEADING =
            Style.PLAIN.withBold().withColor("FFFFFF").withFill("1F4E79").withBorder();
    private static final Style CELL = Style.PLAIN.withWrap().withBorder();
    private static final Style LINK = CELL.withColor("0B5394").withUnderline();
    private static final Style NUMBER = CELL.withCenter();
    private static final Style ERROR = CELL.withFill("FFC7CE").withCenter();
    private static final Style WARNING = CELL.withFill("FFEB9C").withCenter();
    private static final List<Double> WIDTHS =
            List.of(8.0, 10.0, 24.0, 20.0, 48.0, 42.0, 48.0, 28.0);

    /// Where a problem's cell lies in the copy.
    ///
    /// @param sheet empty if it has none
    record Target(String sheet, String cell) {
        static final Target NONE = new Target("", "");
    }

    private final WorkbookWriter book;
    private final Phrases phrases;
    private final Wording wording;

    ProblemSheets(WorkbookWriter book, Phrases phrases, Wording wording) {
        this.book = book;
        this.phrases = phrases;
        this.wording = wording;
    }

    /// @param file the original's name
    /// @param remarks sentences about the copy
    void write(String file, List<Diagnostic> problems, Targets targets, List<String> remarks) {
        long errors = problems.stream().filter(Diagnostic::isError).count();
        long number = 0;
        long row = 0;
        long top = 0;
        SheetWriter sheet = null;
        for (Diagnostic problem : problems) {
            if (sheet == null || row >= ROWS) {
                finish(sheet, top, row);
                sheet = book.frontSheet(name(number));
                top = head(sheet, file, number, errors, problems.size() - errors, remarks);
                row = top;
            }
            row++;
            number++;
            line(sheet, row, number, problem, targets.of(problem));
        }
        finish(sheet, top, row);
    }

    private static String name(long number) {
        return number == 0 ? OwnSheets.PROBLEMS : OwnSheets.PROBLEMS + " " + (number / ROWS + 2);
    }

    private static void finish(@Nullable SheetWriter sheet, long top, long last) {
        if (sheet != null) {
            sheet.filter("A" + top + ":" + WorkbookWriter.letters(WIDTHS.size() - 1) + last);
        }
    }

    /// @return the row of the headings
    private long head(
            SheetWriter sheet,
            String file,
            long number,
            long errors,
            long warnings,
            List<String> remarks) {
        List<String> sentences = number == 0 ? remarks : List.of();
        int top = sentences.size() + 3;
        if (number == 0) {
            sheet.select();
        }
        sheet.freeze(top, 0);
        WIDTHS.forEach(w -> sheet.column(w, Style.PLAIN));
        sheet.row(1);
        sheet.text(
                0,
                Style.PLAIN.withBold(),
                phrases.of("title", file, String.valueOf(errors), String.valueOf(warnings)));
        for (int i = 0; i < sentences.size(); i++) {
            sheet.row(i + 2L);
            sheet.text(0, Style.PLAIN, sentences.get(i));
        }
        sheet.row(top);
        List<String> heads =
                List.of("number", "kind", "place", "column", "wrong", "expected", "remedy", "code");
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(i, HEADING, phrases.of("column." + heads.get(i)));
        }
        return top;
    }

    private void line(SheetWriter sheet, long row, long number, Diagnostic problem, Target target) {
        List<String> texts =
                List.of(wording.wrong(problem), wording.expected(problem), wording.remedy(problem));
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(lines, SheetWriter.lines(texts.get(i), WIDTHS.get(i + 4)));
        }
        sheet.row(row, lines);
        sheet.number(0, NUMBER, BigDecimal.valueOf(number));
        sheet.text(
                1,
                problem.isError() ? ERROR : WARNING,
                phrases.of(problem.isError() ? "error" : "warning"));
        if (target.sheet().isEmpty()) {
            sheet.text(2, CELL, problem.place().shown());
        } else {
            sheet.link(
                    2, LINK, target.sheet() + "!" + target.cell(), target.sheet(), target.cell());
        }
        sheet.text(3, CELL, problem.facts().getOrDefault("column", ""));
        for (int i = 0; i < texts.size(); i++) {
            sheet.text(i + 4, CELL, texts.get(i));
        }
        sheet.text(7, CELL, problem.code().id());
    }
}
