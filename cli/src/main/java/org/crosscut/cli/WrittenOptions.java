package org.crosscut.cli;

import java.util.List;
import org.crosscut.catalogue.Conventions;
import org.crosscut.intake.Stated;
import picocli.CommandLine.Option;

/// How a file is written, for what its text alone does not tell.
final class WrittenOptions {
    /// The signs between cells that files use.
    enum Separator {
        comma(","),
        semicolon(";"),
        tab("\t"),
        pipe("|");

        private final String sign;

        Separator(String sign) {
            this.sign = sign;
        }
    }

    /// The signs before decimals.
    enum Decimal {
        point(Conventions.DecimalSign.POINT),
        comma(Conventions.DecimalSign.COMMA);

        private final Conventions.DecimalSign sign;

        Decimal(Conventions.DecimalSign sign) {
            this.sign = sign;
        }
    }

    /// The orders of day, month and year.
    enum Order {
        dmy(Conventions.DateOrder.DMY),
        mdy(Conventions.DateOrder.MDY),
        ymd(Conventions.DateOrder.YMD);

        private final Conventions.DateOrder order;

        Order(Conventions.DateOrder order) {
            this.order = order;
        }
    }

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "such as UTF-8, Windows-1252 or GB18030, where the bytes do not tell")
    String encoding = "";

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description = "between cells: ${COMPLETION-CANDIDATES}")
    List<Separator> separator = List.of();

    @Option(
            names = "--header-row",
            paramLabel = "LINE",
            description = "the line with the names of the columns")
    int headerRow;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "of a workbook (default: those whose header fits)")
    String sheet = "";

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "before decimals: ${COMPLETION-CANDIDATES}")
    List<Decimal> decimal = List.of();

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "of day, month and year: ${COMPLETION-CANDIDATES}")
    List<Order> dates = List.of();

    @Option(
            names = "--empty-mark",
            paramLabel = "TEXT",
            split = ",",
            description = "what stands for an empty cell, such as n/a; several with commas")
    List<String> emptyMarks = List.of();

    Stated stated() {
        var conventions =
                new Conventions(
                        decimal.isEmpty()
                                ? Conventions.DecimalSign.UNSTATED
                                : decimal.getLast().sign,
                        dates.isEmpty() ? Conventions.DateOrder.UNSTATED : dates.getLast().order,
                        emptyMarks);
        return Stated.NOTHING
                .withEncoding(encoding)
                .withSeparator(separator.isEmpty() ? "" : separator.getLast().sign)
                .withHeaderRow(headerRow)
                .withSheet(sheet)
                .withConventions(conventions);
    }
}
