package org.crosscut.soak;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the long runs. Exit status: 0 everything held, 1 something did not.
@Command(
        name = "crosscut soak",
        description = "Long runs that try to break Crosscut.",
        synopsisSubcommandLabel = "RUN",
        subcommands = {IntakeSoak.class, ReadingSoak.class, CommandLine.HelpCommand.class})
public final class Soak {
    private Soak() {}

    public static void main(String[] arguments) {
        var command = new CommandLine(new Soak());
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        if (arguments.length == 0) {
            command.usage(command.getOut());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(command.execute(arguments));
    }
}
