package org.crosscut.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Receipt;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Rows;

/// A submission by the command, killed or refused by the system at each of its file operations in
/// turn. Afterwards the archive verifies, every receipt printed is there, and nothing is half.
final class KilledWriters {
    /// What is done to the operation.
    enum Blow {
        KILL,
        ENOSPC,
        EIO,
        EROFS,
        EACCES
    }

    private static final Pattern RECEIPT = Pattern.compile("no\\. (\\d+), ([0-9a-f]{64})");
    private static final int MOST_BESIDE = 3;

    private final Path scratch;
    private final Command command;
    private final Path file;
    private final Path filled;
    private final Rows rows;
    private final List<String> options;

    KilledWriters(Home home, Path scratch) {
        this.scratch = scratch;
        Path small = scratch.resolve("home");
        Home.copy(home.fixtureFolder(), small);
        this.command = new Command(small, home.jar(), scratch);
        this.options = options(home.startCache());
        this.file = scratch.resolve("file.csv");
        this.filled = scratch.resolve("filled");
        Source source =
                Source.all(home.fixture(), 4, 3).stream()
                        .filter(s -> s.dataset().kind() == Dataset.Kind.STOCK)
                        .findFirst()
                        .orElseThrow();
        Source few = new Source(source.catalogue(), source.dataset(), source.rows().subList(0, 2));
        byte[] bytes = Papers.plain(few);
        Checked<Rows> read =
                new Intake(source.catalogue(), "exercise")
                        .read(source.dataset(), "beside.csv", bytes, Map.of());
        if (!(read instanceof Checked.Good<Rows>(Rows good, _))) {
            throw new IllegalStateException(read.problems().toString());
        }
        this.rows = good;
        try {
            Files.write(file, Papers.plain(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check(command.run("workspace", "exercise", "--workspace", filled.toString()));
        try (Archive archive = open(filled)) {
            archive.accept(rows, "before");
        }
    }

    static boolean isPossible() {
        try {
            return new ProcessBuilder("strace", "-V").redirectErrorStream(true).start().waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @param beside whether another process submits meanwhile
    /// @param every one operation of so many, 1 for all
    Tally run(Blow blow, boolean beside, int every) {
        List<FileOperation> operations =
                counted().stream()
                        .filter(o -> blow == Blow.KILL || o.isChange() || o.call().equals("openat"))
                        .toList();
        String name = blow + (beside ? " of one of two" : "");
        var tally = new Tally(name, (operations.size() + every - 1) / every);
        int accepted = 0;
        int missed = 0;
        for (int i = 0; i < operations.size(); i += every) {
            FileOperation operation = operations.get(i);
            Path workspace = scratch.resolve("ws");
            Home.copy(filled, workspace);
            Command.Answer answer = blow(workspace, operation, blow, beside, tally);
            boolean isStruck =
                    blow == Blow.KILL ? answer.status() == 137 : answer.err().contains("INJECTED");
            missed += blow == Blow.KILL && !isStruck ? 1 : 0;
            accepted += judge(tally, operation, blow, workspace, answer) ? 1 : 0;
            Home.delete(workspace);
            tally.tried();
        }
        tally.note(
                operations.size()
                        + " file operations; receipts there: "
                        + accepted
                        + "; not struck: "
                        + missed);
        return tally;
    }

    /// All operations of a submission that nothing disturbs.
    List<FileOperation> counted() {
        Path workspace = scratch.resolve("ws");
        Home.copy(filled, workspace);
        Path trace = scratch.resolve("trace");
        check(
                submit(
                        workspace,
                        List.of(
                                "strace",
                                "-f",
                                "-y",
                                "-o",
                                trace.toString(),
                                "-e",
                                "trace=" + FileOperation.CALLS)));
        List<FileOperation> found = FileOperation.of(trace, workspace.resolve("archive"));
        Home.delete(workspace);
        return found;
    }

    /// A run starts the command some hundred times.
    private static List<String> options(Path startCache) {
        var options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        if (Files.exists(startCache)) {
            options.addAll(List.of("-XX:AOTCache=" + startCache, "-Xlog:aot=off,cds=off"));
        }
        return options;
    }

    private Command.Answer submit(Path workspace, List<String> before) {
        return command.run(
                before,
                options,
                "submit",
                "--workspace",
                workspace.toString(),
                "--sender",
                "soak",
                rows.dataset().name(),
                file.toString());
    }

    private Command.Answer blow(
            Path workspace, FileOperation operation, Blow blow, boolean beside, Tally tally) {
        String how = blow == Blow.KILL ? "signal=KILL" : "error=" + blow;
        var before =
                new ArrayList<>(List.of("strace", "-f", "-o", scratch.resolve("trace").toString()));
        for (String path : paths(operation.path(), beside)) {
            before.addAll(List.of("-P", workspace.resolve("archive").resolve(path).toString()));
        }
        before.addAll(
                List.of(
                        "-e",
                        "trace=" + operation.call(),
                        "-e",
                        "inject=" + operation.call() + ":" + how + ":when=" + operation.number()));
        if (!beside) {
            return submit(workspace, before);
        }
        var isOver = new AtomicBoolean();
        var receipts = new ArrayList<Receipt>();
        var other =
                Thread.ofPlatform().start(() -> receipts.addAll(writeBeside(workspace, isOver)));
        Command.Answer answer = submit(workspace, before);
        isOver.set(true);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try (Archive archive = open(workspace)) {
            tally.expect(
                    archive.receipts().containsAll(receipts),
                    operation + ": a receipt of the other writer is gone");
        }
        tally.expect(!receipts.isEmpty(), operation + ": the other writer got nowhere");
        return answer;
    }

    /// Writes as soon as the other one has begun.
    private List<Receipt> writeBeside(Path workspace, AtomicBoolean isOver) {
        var receipts = new ArrayList<Receipt>();
        Path desks = workspace.resolve("archive/incoming");
        try (Archive archive = open(workspace)) {
            while (!isOver.get() && isEmpty(desks)) {
                Thread.sleep(5);
            }
            for (int i = 0; i < MOST_BESIDE; i++) {
                receipts.add(archive.accept(rows, "beside"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return receipts;
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var all = Files.list(folder)) {
            return all.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The path, and what it may be called if another writer comes first.
    private static List<String> paths(String path, boolean beside) {
        var paths = new ArrayList<String>();
        for (int i = 0; i <= (beside ? MOST_BESIDE : 0); i++) {
            for (int desk = 1; desk <= (beside ? 2 : 1); desk++) {
                String each =
                        path.replace("00000002", "0000000" + (2 + i))
                                .replaceFirst("incoming/1", "incoming/" + desk);
                if (!paths.contains(each)) {
                    paths.add(each);
                }
            }
        }
        return paths;
    }

    /// @return whether there is a receipt
    private boolean judge(
            Tally tally,
            FileOperation operation,
            Blow blow,
            Path workspace,
            Command.Answer answer) {
        String what = blow + " at " + operation + ": ";
        Matcher printed = RECEIPT.matcher(answer.all());
        boolean isPrinted = printed.find();
        String words = answer.all();
        tally.expect(
                !words.contains("Exception")
                        && !words.contains("\tat ")
                        && !words.contains("failure.log"),
                what + "no plain words: " + words);
        tally.expect(isPrinted || answer.status() != 0, what + "status 0 without a receipt");
        boolean isTaken;
        try (Archive archive = open(workspace)) {
            List<Diagnostic> problems = archive.verify(null);
            tally.expect(problems.isEmpty(), what + problems);
            List<Receipt> receipts = archive.receipts();
            isTaken = receipts.stream().anyMatch(r -> r.sender().equals("soak"));
            tally.expect(
                    !isPrinted
                            || receipts.stream().anyMatch(r -> r.hash().equals(printed.group(2))),
                    what + "the receipt printed is not there");
            tally.expect(
                    blow == Blow.KILL || isPrinted == isTaken,
                    what + "accepted and not said, or said and not accepted: " + words);
            tally.expect(
                    !(isPrinted && words.contains("archive/")),
                    what + "a receipt and a refusal: " + words);
            tally.expect(
                    isEmpty(workspace.resolve("archive/incoming")),
                    what + "leftovers are not swept");
            archive.accept(rows, "after");
            tally.expect(archive.verify(null).isEmpty(), what + "no more writing");
        }
        return isTaken;
    }

    private Archive open(Path workspace) {
        return Archive.open(workspace.resolve("archive"), Clock.systemUTC(), new SecureRandom());
    }

    private static void check(Command.Answer answer) {
        if (answer.status() != 0) {
            throw new IllegalStateException(answer.all());
        }
    }
}
