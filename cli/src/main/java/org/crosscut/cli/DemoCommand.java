package org.crosscut.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosscut.language.Language;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "${env:CROSSCUT_LANGUAGE:-en}",
            converter = Options.LanguageConverter.class,
            description = "of what is told on the way")
    Language language = Language.EN;

    @Override
    public Integer call() {
        var options = new Options();
        options.language = language;
        return new Demo(out, options.console()).run();
    }
}
