package org.crosscut.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Receipt;
import org.jspecify.annotations.Nullable;

/// Runs `submit` as a user does and stops it at each of its changes to files in turn, or has the
/// change refused. Afterwards the archive has to be sound, to hold every receipt that was printed,
/// and to hold nothing by half. Calls of the system are counted by thread, as the tool that injects
/// does: what reaches a number first is hit.
final class Killed {
    /// What happens at the chosen call.
    enum Blow {
        KILL("signal=KILL"),
        DISK_FULL("error=ENOSPC"),
        READ_ERROR("error=EIO"),
        READ_ONLY("error=EROFS"),
        DENIED("error=EACCES");

        private final String injection;

        Blow(String injection) {
            this.injection = injection;
        }
    }

    private static final String CHANGES =
            "write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat,"
                    + "unlink,unlinkat,rmdir,link,linkat";
    private static final Pattern RECEIPT = Pattern.compile("Receipt no\\. (\\d+), ([0-9a-f]{64})");
    private static final int MOST = 2_000;
    private static final long LONGEST_SECONDS = 60;

    private final Home home;
    private final Path folder;
    private final Path file;
    private final String dataset;

    /// @param file a good file of the dataset
    Killed(Home home, Path folder, String dataset, Path file) {
        this.home = home;
        this.folder = folder;
        this.dataset = dataset;
        this.file = file;
    }

    static boolean isPossible() {
        return Stream.of("/usr/bin/strace", "/usr/local/bin/strace")
                .anyMatch(p -> Files.isExecutable(Path.of(p)));
    }

    /// @param beside whether another submission runs at the same time, unharmed
    /// @param step every how many calls; 1 for each of them
    Tally run(Blow blow, boolean beside, int step) throws IOException {
        var tally =
                new Tally(
                        blow.name().toLowerCase(java.util.Locale.ROOT) + (beside ? " of two" : ""),
                        0);
        for (int call = 1; call < MOST; call += step) {
            Path workspace = folder.resolve(blow + "-" + beside + "-" + call);
            command(List.of(), "workspace", "exercise", "--workspace", workspace.toString())
                    .waitFor();
            Running hit = submit(workspace, blow, call);
            @Nullable Running other = beside ? submit(workspace, null, 0) : null;
            boolean wasHit = hit.status() != 0;
            judge(workspace, blow, "call " + call, hit, other, tally);
            tally.tried();
            Home.delete(workspace);
            if (!wasHit) {
                break;
            }
        }
        return tally;
    }

    private void judge(
            Path workspace,
            Blow blow,
            String what,
            Running hit,
            @Nullable Running other,
            Tally tally) {
        String said = hit.said();
        tally.expect(!said.contains("\tat "), what + ": a stack trace: " + said);
        if (blow != Blow.KILL && hit.status() != 0) {
            tally.expect(!said.isBlank(), what + ": nothing was said");
        }
        if (other != null) {
            tally.expect(other.status() == 0, what + ": the other one: " + other.said());
        }
        Path archived = workspace.resolve("archive");
        try (Archive archive = Archive.open(archived, Clock.systemUTC(), new SplittableRandom(1))) {
            var problems = archive.verify(null);
            tally.expect(problems.isEmpty(), what + ": " + problems);
            List<Receipt> receipts = archive.receipts();
            var printed = new ArrayList<String>();
            Stream.of(said, other == null ? "" : other.said())
                    .map(RECEIPT::matcher)
                    .forEach(m -> {
                        while (m.find()) {
                            printed.add(m.group(2));
                        }
                    });
            for (String hash : printed) {
                tally.expect(
                        receipts.stream().anyMatch(r -> r.hash().equals(hash)),
                        what + ": a printed receipt is not there");
            }
            int most = other == null ? 1 : 2;
            tally.expect(receipts.size() <= most, what + ": " + receipts.size() + " receipts");
        }
        try (Stream<Path> left = Files.list(archived.resolve("incoming"))) {
            tally.expect(left.findAny().isEmpty(), what + ": something is left in incoming");
        } catch (java.nio.file.NoSuchFileException e) {
            // Hit before there was any.
        } catch (IOException e) {
            tally.failed(what + ": " + e);
        }
    }

    private Running submit(Path workspace, @Nullable Blow blow, int call) throws IOException {
        List<String> before =
                blow == null
                        ? List.of()
                        : List.of(
                                "strace",
                                "-f",
                                "--seccomp-bpf",
                                "-qq",
                                "-o",
                                "/dev/null",
                                "-e",
                                "trace=" + CHANGES,
                                "-e",
                                "inject=" + CHANGES + ":" + blow.injection + ":when=" + call);
        return command(
                before,
                "submit",
                dataset,
                file.toString(),
                "--workspace",
                workspace.toString(),
                "--sender",
                "soak");
    }

    private Running command(List<String> before, String... arguments) throws IOException {
        var words = new ArrayList<>(before);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Dcrosscut.home=" + home.folder(),
                        "-jar",
                        home.jar().toString()));
        words.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "said", ".txt");
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        return new Running(process, out);
    }

    /// A command that runs, and what it said.
    private record Running(Process process, Path out) {
        int status() {
            return waitFor();
        }

        String said() {
            waitFor();
            try {
                return Files.readString(out, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        int waitFor() {
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    return -1;
                }
                return process.exitValue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }
}
