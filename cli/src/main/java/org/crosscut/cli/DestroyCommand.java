package org.crosscut.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.archive.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Destroys the data of a submission with confidential columns for good, by its key. What was made
/// of it before, such as assessments and reports, is not touched, and is named.
@Command(
        name = "destroy",
        description = {
            "Destroys the data of a submission with confidential columns, for good: its key is removed,",
            "so that nobody can read it. Receipt and hashes stay, with the reason."
        })
final class DestroyCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(paramLabel = "NUMBER", description = "its number, as `submissions` shows it")
    long sequence;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why, such as the rule by which its retention is over")
    String reason = "";

    @Option(
            names = "--sender",
            paramLabel = "NAME",
            description = "who destroys it (default: the user's name)")
    String sender = System.getProperty("user.name", "");

    @Override
    public Integer call() {
        Console console = options.console();
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Receipt receipt =
                    Stop.unlessGood(workspace.archive().destroy(sequence, sender, reason));
            console.say("destroy.done", sequence, receipt.sequence(), receipt.hash());
            List<String> former =
                    workspace.assessments().ids().stream()
                            .filter(id -> workspace.assessments().read(id).snapshot() >= sequence)
                            .toList();
            if (!former.isEmpty()) {
                console.say("destroy.assessments", String.join(", ", former));
            }
            console.say("destroy.backups");
        }
        return Exit.DONE;
    }
}
