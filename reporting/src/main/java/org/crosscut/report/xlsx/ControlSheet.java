package org.crosscut.report.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.crosscut.assess.Finding;
import org.crosscut.assess.Outcome;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Shown;
import org.crosscut.language.Language;
import org.crosscut.report.Lacks;
import org.crosscut.report.Layout;
import org.crosscut.report.Mark;
import org.crosscut.report.Words;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.workbook.SheetWriter;
import org.crosscut.workbook.Style;
import org.crosscut.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/// The findings of one control on a sheet: identity, outcome, key and evidence, the reason that was
/// given, and what is missing. Numbers are numbers and days are days, so that they can be counted.
final class ControlSheet {
    private static final int LAST_ROW = 1_048_576;
    private static final int HEAD_ROW = 1;
    private static final Style HEAD =
            Style.PLAIN.withBold().withColor("FFFFFF").withFill("1F4E79").withWrap().withBorder();
    private static final Style TEXT = Style.PLAIN.withWrap();
    private static final Style DAY = Style.PLAIN.withFormat("yyyy-mm-dd");

    private final CompiledCatalogue compiled;
    private final Control control;
    private final List<Shown> columns;
    private final Words words;
    private final Language language;
    private final Lacks lacks;

    ControlSheet(CompiledCatalogue compiled, Words words, Control control) {
        this.compiled = compiled;
        this.control = control;
        this.columns = compiled.shown(control);
        this.words = words;
        this.language = words.language();
        this.lacks = new Lacks(compiled.catalogue());
    }

    /// @return how many findings the sheet has room for
    long write(SheetWriter sheet, List<Finding> findings) {
        sheet.freeze(HEAD_ROW, 1);
        sheet.column(16, Style.PLAIN);
        sheet.column(16, Style.PLAIN);
        columns.forEach(c -> sheet.column(width(c, findings), Style.PLAIN));
        sheet.column(40, Style.PLAIN);
        sheet.column(14, Style.PLAIN);
        sheet.column(40, Style.PLAIN);
        sheet.row(HEAD_ROW, 2);
        int at = 0;
        sheet.text(at++, HEAD, words.of("workbook.finding"));
        sheet.text(at++, HEAD, words.of("workbook.outcome"));
        for (Shown column : columns) {
            String unit = words.unit(column.unit());
            String title = column.title().in(language);
            sheet.text(
                    at++,
                    HEAD,
                    unit.isEmpty() ? title : title + " " + words.of("table.unit", unit));
        }
        sheet.text(at++, HEAD, words.of("findings.claimed"));
        sheet.text(at++, HEAD, words.of("workbook.until"));
        sheet.text(at, HEAD, words.of("untold.lacking"));
        int row = HEAD_ROW;
        for (Finding finding : findings) {
            if (row == LAST_ROW) {
                break;
            }
            row++;
            sheet.row(row);
            write(sheet, finding);
        }
        sheet.filter("A" + HEAD_ROW + ":" + WorkbookWriter.letters(at) + row);
        return (long) row - HEAD_ROW;
    }

    private void write(SheetWriter sheet, Finding finding) {
        int at = 0;
        sheet.text(at++, Style.PLAIN, finding.id());
        sheet.text(at++, Style.PLAIN, words.of("mark." + Mark.of(finding.outcome()).slug()));
        for (Shown column : columns) {
            Object value =
                    finding.key().containsKey(column.name())
                            ? finding.key().get(column.name())
                            : finding.evidence().get(column.name());
            cell(sheet, at++, column, value);
        }
        sheet.text(at++, TEXT, finding.reason() == null ? "" : finding.reason());
        LocalDate until =
                finding.outcome() instanceof Outcome.Justified justified
                        ? justified.until()
                        : finding.reasonUntil();
        if (until == null) {
            sheet.blank(at++, DAY);
        } else {
            sheet.day(at++, DAY, until);
        }
        sheet.text(at, TEXT, missing(finding));
    }

    private void cell(SheetWriter sheet, int at, Shown column, @Nullable Object value) {
        switch (value) {
            case null ->
                    sheet.text(
                            at,
                            TEXT,
                            column.empty() == null
                                    ? words.of("value.unknown")
                                    : column.empty().in(language));
            case LocalDate day -> sheet.day(at, DAY, day);
            case Number number -> number(sheet, at, Layout.exact(number));
            case Boolean yes -> sheet.text(at, TEXT, words.of(yes ? "value.yes" : "value.no"));
            default -> sheet.text(at, TEXT, label(column, value.toString()));
        }
    }

    /// All digits of it: what a report rounds can be looked up here.
    private static void number(SheetWriter sheet, int at, BigDecimal number) {
        int decimals = Math.max(0, number.scale());
        String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        sheet.number(at, Style.PLAIN.withFormat(format), number);
    }

    /// A code with its label, as files that are handed in may have it.
    private String label(Shown column, String code) {
        if (column.codes().isEmpty()) {
            return code;
        }
        String label = compiled.catalogue().reference(column.codes()).label(code, language);
        return label.equals(code) ? code : code + " – " + label;
    }

    private String missing(Finding finding) {
        return finding.outcome() instanceof Outcome.Undetermined undetermined
                ? undetermined.missing().stream()
                        .map(m -> lacks.of(control, m).in(language))
                        .distinct()
                        .collect(Collectors.joining(words.of("list.strong-separator")))
                : "";
    }

    /// Wide enough for most of the first cells, within what can be read.
    private double width(Shown column, List<Finding> findings) {
        int widest = column.title().in(language).codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
        for (Finding finding : findings.subList(0, Math.min(200, findings.size()))) {
            Object value =
                    finding.key()
                            .getOrDefault(column.name(), finding.evidence().get(column.name()));
            String text = value == null ? "" : label(column, value.toString());
            widest = Math.max(widest, text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum());
        }
        return Math.clamp(widest + 2, 10, 48);
    }
}
