package org.crosscut.soak;

import java.nio.file.Path;
import java.time.Clock;
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
    /// No file of moderate size may take longer.
    private static final long LONGEST_SECONDS = 10;

    private final Archive archive;
    private final Path folder;
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

    Officer(Path folder, long seed) {
        this.folder = folder;
        this.archive = Archive.open(folder, Clock.systemUTC(), new SplittableRandom(seed));
    }

    Archive archive() {
        return archive;
    }

    Path folder() {
        return folder;
    }

    Answer handIn(Intake intake, Dataset dataset, String name, byte[] bytes, Stated stated) {
        var answer = threads.submit(() -> read(intake, dataset, name, bytes, stated));
        try {
            return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed("no answer after " + LONGEST_SECONDS + " seconds");
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
