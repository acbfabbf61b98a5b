package org.crosscut.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.archive.Receipt;
import org.crosscut.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Proves that nothing in the archive was altered, or names what was.
@Command(
        name = "verify",
        description = "Proves the archive intact, or names each altered, missing or added part.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "a head printed earlier, which must still be in the chain")
    @Nullable String head;

    @Override
    public Integer call() {
        Console console = options.console();
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            List<Diagnostic> problems = workspace.archive().verify(head);
            if (options.format != TextTable.Format.table) {
                console.print(console.table(problems).in(options.format));
            }
            if (problems.isEmpty()) {
                List<Receipt> receipts = workspace.archive().receipts();
                console.say("verify.intact", receipts.size(), workspace.archive().head());
                for (Receipt receipt : receipts) {
                    if (receipt.kind() == Receipt.Kind.DESTROYED) {
                        console.say(
                                "verify.destroyed",
                                receipt.destroys(),
                                receipt.file(),
                                receipt.sender(),
                                receipt.received(),
                                receipt.reason());
                    }
                }
                return Exit.DONE;
            }
            console.problems(problems);
            return Exit.WRONG_INPUT;
        }
    }
}
