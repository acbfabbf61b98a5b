package org.crosscut.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.catalogue.Dataset;

/// One way in a process of its own, which does a round each time it is asked. Two ways whose rounds
/// take turns meet the same load of the machine, so that their ratio holds where single times do
/// not; and none warms up, or fills the memory of, another.
final class Paced implements AutoCloseable {
    private final Rounds.Way way;
    private final Process process;
    private final Writer to;
    private final BufferedReader from;
    private final List<Round> rounds = new ArrayList<>();

    /// @param processorMillis of all its threads
    record Round(long millis, long processorMillis) {}

    private Paced(Rounds.Way way, Process process) {
        this.way = way;
        this.process = process;
        this.to = process.outputWriter(StandardCharsets.UTF_8);
        this.from = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts it under the options that this process itself was started with.
    static Paced start(Rounds.Way way, Dataset dataset, Path file, Path folder) throws IOException {
        Path place = Files.createTempDirectory(folder, way.name());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.contains("AOT") && !option.startsWith("-Xlog"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "rounds",
                        "--way=" + way,
                        "--dataset=" + dataset.name(),
                        "--file=" + file,
                        "--folder=" + place));
        var paced =
                new Paced(
                        way,
                        new ProcessBuilder(command)
                                .redirectError(ProcessBuilder.Redirect.INHERIT)
                                .start());
        paced.expect(Rounds.READY);
        return paced;
    }

    Round next() {
        Duration before = processor();
        try {
            to.write('\n');
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(way + " has ended", e);
        }
        long millis = Long.parseLong(line());
        var round = new Round(millis, processor().minus(before).toMillis());
        rounds.add(round);
        return round;
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    private void expect(String expected) {
        String line = line();
        if (!line.equals(expected)) {
            throw new IllegalStateException(way + " said " + line);
        }
    }

    private String line() {
        try {
            String line = from.readLine();
            if (line == null) {
                throw new IllegalStateException(way + " failed");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(way + " cannot be heard", e);
        }
    }

    private Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The most memory that was resident so far.
    long peakKiB() throws IOException {
        return Child.peak(process.pid());
    }

    /// Lets it end; what it wrote stays with its folder.
    @Override
    public void close() throws IOException {
        to.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
