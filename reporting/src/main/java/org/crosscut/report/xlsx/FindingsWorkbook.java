package org.crosscut.report.xlsx;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Finding;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Control;
import org.crosscut.language.Language;
import org.crosscut.report.Words;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.workbook.SheetWriter;
import org.crosscut.workbook.Style;
import org.crosscut.workbook.WorkbookWriter;

/// Findings as a workbook: a list of the controls with their counts, and a sheet for each control
/// that has findings and may be shown, its head in sight and ready to be filtered.
public final class FindingsWorkbook {
    private static final Style HEAD =
            Style.PLAIN.withBold().withColor("FFFFFF").withFill("1F4E79").withWrap().withBorder();
    private static final Style TEXT = Style.PLAIN.withWrap();
    private static final Style COUNT = Style.PLAIN.withFormat("#,##0");
    private static final Style TITLE = Style.PLAIN.withBold();
    private static final List<String> COLUMNS =
            List.of(
                    "workbook.rule",
                    "workbook.title",
                    "count.population",
                    "mark.satisfied",
                    "mark.justified",
                    "mark.not-satisfied",
                    "mark.undetermined",
                    "mark.outside",
                    "workbook.listed");
    private static final int COLUMNS_BEFORE_COUNTS = 2;
    private static final int HEAD_ROW = 4;

    private final CompiledCatalogue compiled;
    private final Assessment assessment;
    private final Language language;
    private final Words words;
    private final Classification clearance;

    /// @param language of headings, labels and reasons
    /// @param clearance the highest classification that the workbook may show
    public FindingsWorkbook(
            CompiledCatalogue compiled,
            Assessment assessment,
            Language language,
            Classification clearance) {
        this.compiled = compiled;
        this.assessment = assessment;
        this.language = language;
        this.words = new Words(language);
        this.clearance = clearance;
    }

    /// A control with those of its findings that are asked for.
    ///
    /// @param sheet its sheet's name; empty where it has none
    private record Listed(
            Control control, Counts counts, List<Finding> findings, boolean shown, String sheet) {}

    /// @param out is not closed
    /// @param results of the controls asked for
    /// @param asked which findings are
    /// @return how many findings were written
    public long write(OutputStream out, List<ControlResult> results, Predicate<Finding> asked) {
        List<Listed> all = listed(results, asked);
        long written = 0;
        try (var book = new WorkbookWriter(out)) {
            contents(book.sheet(contentsName()), all);
            for (Listed one : all) {
                if (!one.sheet().isEmpty()) {
                    var sheet = new ControlSheet(compiled, words, one.control());
                    written += sheet.write(book.sheet(one.sheet()), one.findings());
                }
            }
        }
        return written;
    }

    private String contentsName() {
        return WorkbookWriter.sheetName(words.of("workbook.contents"), List.of());
    }

    private List<Listed> listed(List<ControlResult> results, Predicate<Finding> asked) {
        var all = new ArrayList<Listed>();
        var names = new ArrayList<String>();
        names.add(contentsName());
        for (ControlResult result : results) {
            Control control =
                    compiled.catalogue()
                            .controls()
                            .filter(c -> c.id().equals(result.control()))
                            .findFirst()
                            .orElseThrow();
            boolean shown = control.classification().compareTo(clearance) <= 0;
            List<Finding> findings = result.findings().stream().filter(asked).toList();
            String sheet = "";
            if (shown && !findings.isEmpty()) {
                sheet = WorkbookWriter.sheetName(control.name(), names);
                names.add(sheet);
            }
            all.add(new Listed(control, result.counts(), findings, shown, sheet));
        }
        return all;
    }

    private void contents(SheetWriter sheet, List<Listed> all) {
        sheet.select();
        sheet.freeze(HEAD_ROW, 0);
        sheet.column(36, Style.PLAIN);
        sheet.column(60, Style.PLAIN);
        COLUMNS.stream().skip(COLUMNS_BEFORE_COUNTS).forEach(c -> sheet.column(14, Style.PLAIN));
        sheet.row(1);
        sheet.text(0, TITLE, words.of("workbook.of", assessment.id(), assessment.asOf()));
        sheet.row(2);
        String workspace =
                assessment.workspace().equals("exercise")
                        ? words.of("page.exercise-banner")
                        : words.of("state.real");
        sheet.text(0, TITLE, workspace);
        sheet.row(HEAD_ROW);
        for (int c = 0; c < COLUMNS.size(); c++) {
            sheet.text(c, HEAD, words.of(COLUMNS.get(c)));
        }
        int row = HEAD_ROW;
        for (Listed one : all) {
            row++;
            sheet.row(row);
            if (one.sheet().isEmpty()) {
                sheet.text(0, TEXT, one.control().id());
            } else {
                sheet.link(0, TEXT, one.control().id(), one.sheet(), "A1");
            }
            sheet.text(1, TEXT, one.control().title().in(language));
            counts(sheet, one);
        }
        sheet.filter("A" + HEAD_ROW + ":" + WorkbookWriter.letters(COLUMNS.size() - 1) + row);
    }

    private void counts(SheetWriter sheet, Listed one) {
        Counts counts = one.counts();
        long[] numbers = {
            counts.population(),
            counts.satisfied(),
            counts.justified(),
            counts.notSatisfied(),
            counts.undetermined(),
            counts.outside()
        };
        int column = COLUMNS_BEFORE_COUNTS;
        for (long number : numbers) {
            sheet.number(column, COUNT, java.math.BigDecimal.valueOf(number));
            column++;
        }
        if (one.shown()) {
            sheet.number(column, COUNT, java.math.BigDecimal.valueOf(one.findings().size()));
        } else {
            String level = words.of("class." + one.control().classification().word());
            sheet.text(column, TEXT, words.of("workbook.withheld", level));
        }
    }
}
