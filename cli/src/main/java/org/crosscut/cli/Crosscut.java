package org.crosscut.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosscut.archive.ArchiveFailure;
import org.crosscut.archive.DamagedArchive;
import org.crosscut.assess.UnreadableSubmissions;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit status: 0 done, 1 done and something is wrong with the data or the
/// catalogue, 2 wrong usage, 3 the system failed.
@Command(
        name = "crosscut",
        description = "Makes a United Nations General Assembly resolution executable.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            ChangesCommand.class,
            RequestsCommand.class,
            GraphCommand.class,
            CatalogueCommand.class,
            TemplateCommand.class,
            SubmitCommand.class,
            SubmissionsCommand.class,
            WithdrawCommand.class,
            DestroyCommand.class,
            VerifyCommand.class,
            AssessCommand.class,
            AssessmentsCommand.class,
            CompareCommand.class,
            FindingsCommand.class,
            MatrixCommand.class,
            CoverageCommand.class,
            IndicatorsCommand.class,
            ExplainCommand.class,
            ReportCommand.class,
            WorkspaceCommand.class,
            WarmUpCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Also, by the launcher: ./crosscut test runs all tests, ./crosscut build only builds.",
            "Exit status: 0 done, 1 something is wrong with the data or the catalogue, 2 wrong usage,"
                    + " 3 the system failed."
        })
public final class Crosscut {
    private Crosscut() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// @return the exit status
    static int run(String... arguments) {
        var command = new CommandLine(new Crosscut());
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler(Crosscut::failed);
        if (arguments.length == 0) {
            command.usage(command.getOut());
            return Exit.WRONG_USAGE;
        }
        return command.execute(arguments);
    }

    // A stack trace helps whoever mends Crosscut, not whoever uses it: it goes to a file.
    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof Stop stop) {
            console(command).problems(stop.problems());
            return Exit.WRONG_INPUT;
        }
        if (failure instanceof ArchiveFailure refused) {
            console(command).problems(List.of(refused.problem()));
            return Exit.SYSTEM_FAILED;
        }
        if (failure instanceof UnreadableSubmissions former) {
            console(command).problems(former.problems());
            return Exit.WRONG_INPUT;
        }
        if (failure instanceof DamagedArchive) {
            console(command).say("archive.damaged");
            return Exit.WRONG_INPUT;
        }
        Path log = Home.find().state().resolve("failure.log");
        try {
            Files.createDirectories(log.getParent());
            try (var out = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot even write " + log, e);
        }
        console(command).say("failed", failure.getClass().getSimpleName(), log);
        return Exit.SYSTEM_FAILED;
    }

    private static Console console(CommandLine command) {
        return switch (command.getMixins().get("options")) {
            case Options options -> options.console();
            case ReportOptions options -> options.console();
            case null, default -> new Options().console();
        };
    }
}
