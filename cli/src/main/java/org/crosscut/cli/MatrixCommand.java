package org.crosscut.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.report.Mark;
import org.crosscut.report.Matrix;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists paragraphs by entities: what came out for each, the worst first.
@Command(
        name = "matrix",
        description = "Lists paragraphs by entities: what came out for each, the worst first.")
final class MatrixCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Mixin Selection selection = new Selection();

    @Option(
            names = "--resolution",
            paramLabel = "FOLDER",
            description = "default: the only one there is")
    String resolution = "";

    @Option(names = "--all", description = "paragraphs that no rule looks at, too")
    boolean all;

    @Override
    public Integer call() {
        Console console = options.console();
        var compiled = OpenCatalogue.compiled(Home.find().catalogue());
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment found = workspace.assessment(selection.assessment, compiled);
            var maker =
                    new ReportMaker(
                            compiled,
                            workspace,
                            ReportCommand.resolution(resolution, workspace),
                            selection.clearance.level);
            Matrix matrix = maker.matrix(found, options.language);
            List<Integer> shown = shown(matrix);
            if (shown.isEmpty()) {
                throw OpenCatalogue.unknown(
                        CliCode.UNKNOWN_FILTER,
                        selection.entity,
                        matrix.columns().stream().map(Matrix.Column::label).toList());
            }
            console.print(table(matrix, shown).in(options.format));
            if (options.format == TextTable.Format.table) {
                console.say("matrix.legend", legend());
            }
        }
        return Exit.DONE;
    }

    /// The places of the columns asked for.
    private List<Integer> shown(Matrix matrix) {
        return Stream.iterate(0, i -> i < matrix.columns().size(), i -> i + 1)
                .filter(i -> selection.isOf(matrix.columns().get(i).label()))
                .toList();
    }

    private TextTable table(Matrix matrix, List<Integer> shown) {
        var table =
                new TextTable()
                        .column("paragraph", matrix.corner())
                        .column("subject", options.console().words().of("column.subject"));
        shown.forEach(i -> table.column(label(matrix, i), label(matrix, i)));
        for (Matrix.Group group : matrix.groups()) {
            for (Matrix.Row row : group.rows()) {
                if (!row.cells().isEmpty()) {
                    row(table, row, shown.stream().map(i -> cell(row.cells().get(i))).toList());
                } else if (all) {
                    row(table, row, shown.stream().map(i -> "").toList());
                }
            }
        }
        return table;
    }

    private static String label(Matrix matrix, int column) {
        return matrix.columns().get(column).label();
    }

    private static void row(TextTable table, Matrix.Row row, List<String> cells) {
        List<String> whole =
                Stream.concat(Stream.of(row.label(), row.text()), cells.stream()).toList();
        table.row(whole.toArray(new @Nullable Object[0]));
    }

    /// Every outcome with its number, the worst first; by symbols in a table, by words elsewhere.
    private String cell(Matrix.Cell cell) {
        boolean isTable = options.format == TextTable.Format.table;
        String counts =
                Stream.of(Mark.values())
                        .filter(m -> m != Mark.NOTHING && m.in(cell.counts()) > 0)
                        .map(m -> (isTable ? symbol(m) : m.slug() + " ") + m.in(cell.counts()))
                        .collect(Collectors.joining(isTable ? " " : "; "));
        // What was not sent is worse than what the counts say.
        boolean isIncomplete = cell.mark().in(cell.counts()) == 0;
        String mark = isTable ? symbol(cell.mark()) : cell.mark().slug();
        return isIncomplete
                ? (mark + (isTable ? " " : "; ") + counts).strip().replaceFirst(";$", "")
                : counts;
    }

    private String legend() {
        return Stream.of(Mark.values())
                .map(m -> symbol(m) + " " + options.console().words().of("outcome." + m.slug()))
                .collect(Collectors.joining("  "));
    }

    private static String symbol(Mark mark) {
        return switch (mark) {
            case NOT_SATISFIED -> "✗";
            case UNDETERMINED -> "?";
            case JUSTIFIED -> "~";
            case SATISFIED -> "✓";
            case OUTSIDE -> "○";
            case NOTHING -> "·";
        };
    }
}
