package org.crosscut.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `crosscut` in a process of its own, perhaps under a tracer.
///
/// @param home with the catalogue to be used
/// @param jar of the command
/// @param scratch a folder for one command at a time
record Command(Path home, Path jar, Path scratch) {
    private static final long LONGEST_SECONDS = 900;

    /// @param peakKiB the most memory that was resident at a time; 0 if it is not known
    record Answer(int status, String out, String err, long peakKiB, double seconds) {
        String all() {
            return out + err;
        }
    }

    /// @param before what starts the process, such as a tracer with its options
    /// @param options of the virtual machine
    Answer run(List<String> before, List<String> options, String... arguments) {
        var line = new ArrayList<>(before);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-XX:+UseSerialGC", "-Dcrosscut.home=" + home));
        // What a killed process leaves of its native libraries goes with the scratch.
        line.add("-Djava.io.tmpdir=" + temporary());
        line.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(scratch, "out", "");
            Path err = Files.createTempFile(scratch, "err", "");
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(line)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            long peak = 0;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
                if (System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000L) {
                    process.destroyForcibly();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            var answer = new Answer(process.exitValue(), read(out), read(err), peak, seconds);
            Files.delete(out);
            Files.delete(err);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", e);
        }
    }

    private Path temporary() {
        Path folder = scratch.resolve("temporary");
        try {
            if (Files.isDirectory(folder)) {
                Home.delete(folder);
            }
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer run(String... arguments) {
        return run(List.of(), List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static long peak(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has ended, or the system tells nothing of memory.
            return 0;
        }
    }
}
