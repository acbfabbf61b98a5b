package org.crosscut.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crosscut.catalogue.Dataset;

/// A command that has ended, with its exit status, output, time and peak resident memory.
record Child(int exit, List<String> lines, long millis, long peakKiB) {
    private static final int LOOK_MILLIS = 10;

    Child {
        lines = List.copyOf(lines);
    }

    /// A command of the benchmarks, under the options that this process itself was started with.
    ///
    /// @throws IllegalStateException if it fails
    static Child java(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.contains("AOT") && !option.startsWith("-Xlog"))
                .forEach(command::add);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(List.of(arguments));
        Child child = run(command, folder);
        if (child.exit() != 0) {
            throw new IllegalStateException(
                    String.join(" ", arguments) + " failed: " + child.lines());
        }
        return child;
    }

    /// The command that hands in a file, in a new workspace.
    ///
    /// @throws IllegalStateException if it fails
    static Child submit(Dataset dataset, Path file, Path folder, String workspace)
            throws IOException, InterruptedException {
        String place = folder.resolve(workspace).toString();
        Child made = crosscut(folder, "workspace", "exercise", "--workspace", place);
        Child submitted =
                crosscut(folder, "submit", "--workspace", place, dataset.name(), file.toString());
        if (made.exit() != 0 || submitted.exit() != 0) {
            throw new IllegalStateException("the command failed: " + submitted.lines());
        }
        return submitted;
    }

    /// The command as a user gives it.
    static Child crosscut(Path folder, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Bench.home().resolve("crosscut").toString());
        command.addAll(List.of(arguments));
        return run(command, folder);
    }

    private static Child run(List<String> command, Path folder)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        long before = System.nanoTime();
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectErrorStream(true);
        Process process = builder.start();
        long peak = 0;
        do {
            peak = Math.max(peak, peak(process.pid()));
        } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        long millis = (System.nanoTime() - before) / 1_000_000;
        return new Child(process.exitValue(), Files.readAllLines(output), millis, peak);
    }

    /// The most memory that the process has had so far; it only grows.
    static long peak(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            // It has just ended.
            return 0;
        }
    }
}
