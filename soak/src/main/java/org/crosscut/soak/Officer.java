package org.crosscut.soak;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Staging;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.RowSink;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;

/// Hands in files on the way that every file goes: copied into the archive's folder, read from
/// there, accepted or swept out.
final class Officer implements AutoCloseable {
    /// No file of moderate size may keep the processors busy for longer …
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// … or, where other programs have them too, let its sender wait for longer.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Archive archive;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(r -> {
                var thread = new Thread(r);
                thread.setDaemon(true);
                return thread;
            });

    /// What came of a file.
    ///
    /// @param failure what no file may ever cause; empty if all went well
    record Answer(
            boolean isTaken,
            List<Diagnostic> problems,
            List<List<@Nullable Object>> rows,
            String failure) {
        /// As the answer prints them: a place and a code each.
        List<String> told() {
            return problems.stream().map(d -> d.place().shown() + " " + d.code().id()).toList();
        }

        /// All that is printed, in both languages.
        String words() {
            var words = new StringBuilder();
            for (Language language : List.of(Language.EN, Language.ZH)) {
                var wording = new Wording(language);
                problems.forEach(d -> words.append(wording.shown(d)).append('\n'));
            }
            return words.toString();
        }
    }

    /// @param folder an empty one; archive and keys lie in it
    Officer(Path folder, long seed) {
        this.archive =
                Archive.open(
                        folder.resolve("archive"), Clock.systemUTC(), new SplittableRandom(seed));
    }

    Archive archive() {
        return archive;
    }

    Answer handIn(Intake intake, Dataset dataset, String name, byte[] bytes, Stated stated) {
        var answer = threads.submit(() -> read(intake, dataset, name, bytes, stated));
        try {
            long start = System.nanoTime();
            long busy = SYSTEM.getProcessCpuTime();
            while (true) {
                try {
                    return answer.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    if (SYSTEM.getProcessCpuTime() - busy > LONGEST.toNanos()
                            || System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                        answer.cancel(true);
                        return failed(
                                "no answer after %d seconds of work"
                                        .formatted(LONGEST.toSeconds()));
                    }
                }
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            StackTraceElement[] trace = cause.getStackTrace();
            return failed(cause + (trace.length == 0 ? "" : " at " + trace[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        }
    }

    private static Answer failed(String why) {
        return new Answer(false, List.of(), List.of(), why);
    }

    private Answer read(Intake intake, Dataset dataset, String name, byte[] bytes, Stated stated) {
        try (Staging staging = archive.stage(dataset, name, Content.of(bytes))) {
            var rows = new ArrayList<List<@Nullable Object>>();
            RowSink sink =
                    (line, values) -> {
                        staging.rows().add(line, values);
                        rows.add(java.util.Arrays.asList(values));
                    };
            Checked<Delivery> read = intake.read(dataset, name, staging.content(), stated, sink);
            if (read instanceof Checked.Good<Delivery>(Delivery delivery, var warnings)) {
                Receipt receipt = staging.accept(delivery, "soak");
                String lost = receipt.rows() == rows.size() ? "" : "rows lost";
                return new Answer(true, warnings, rows, lost);
            }
            return new Answer(false, read.problems(), List.of(), "");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        archive.close();
    }
}
