package org.crosscut.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The main job from beginning to end, on embedded defaults.
@Command(
        name = "demo",
        description =
                "Runs the main job from beginning to end: resolution, catalogue, both workspaces, reports.")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "emptied first (default: demo, where you are)")
    Path out = Path.of("demo");

    @Mixin LanguageOption spoken = new LanguageOption();

    @Override
    public Integer call() {
        return new Demo(out, spoken.console()).run();
    }
}
