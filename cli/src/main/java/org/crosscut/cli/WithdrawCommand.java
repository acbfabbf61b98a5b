package org.crosscut.cli;

import java.util.concurrent.Callable;
import org.crosscut.archive.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a submission back. It stays in the archive, and nothing sees it any more.
@Command(
        name = "withdraw",
        description = "Takes a submission back, with a reason that stays in the archive for good.")
final class WithdrawCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(paramLabel = "NUMBER", description = "its number, as `submissions` shows it")
    long sequence;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it is taken back")
    String reason = "";

    @Option(
            names = "--sender",
            paramLabel = "NAME",
            description = "who takes it back (default: the user's name)")
    String sender = System.getProperty("user.name", "");

    @Override
    public Integer call() {
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Receipt receipt =
                    Stop.unlessGood(workspace.archive().withdraw(sequence, sender, reason));
            options.console().say("withdraw.done", sequence, receipt.sequence(), receipt.hash());
        }
        return Exit.DONE;
    }
}
