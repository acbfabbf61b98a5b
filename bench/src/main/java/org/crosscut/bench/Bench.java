package org.crosscut.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The benchmarks' command line.
@Command(
        name = "crosscut bench",
        description = "Measures speed against a baseline in the same run.",
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            IntakeBench.class,
            WorkbookBench.class,
            RulesBench.class,
            LawtextBench.class,
            AknBench.class,
            Rounds.class,
            RuleRound.class,
            CommandLine.HelpCommand.class
        })
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        var command = new CommandLine(new Bench());
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        if (arguments.length == 0) {
            command.usage(command.getOut());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(command.execute(arguments));
    }

    static Path home() {
        return Path.of(System.getProperty("crosscut.home", ".")).toAbsolutePath().normalize();
    }
}
