package org.crosscut.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.change.Chain;
import org.crosscut.lawtext.change.ChangeFinder;
import org.crosscut.lawtext.change.ChangesJson;
import org.crosscut.lawtext.change.ChangesText;
import org.crosscut.lawtext.grammar.Grammars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares resolutions: what a later one repeats, changes, adds and drops.
@Command(
        name = "changes",
        description =
                "Compares two resolutions: requests repeated, changed, new, dropped. Of more than"
                        + " two, says since when each request of the last has stood.")
final class ChangesCommand implements Callable<Integer> {
    /// The forms in which changes are printed.
    enum Form {
        text,
        json
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = "texts of resolutions in one language, the earliest first")
    List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES} (default: text)")
    Form format = Form.text;

    @Mixin LanguageOption spoken = new LanguageOption();

    @Override
    public Integer call() {
        Console console = spoken.console();
        var reader = new ResolutionFiles(Grammars.load());
        List<Resolution> resolutions = files.stream().map(reader::read).toList();
        requireOneLanguage(resolutions);
        var finder = new ChangeFinder();
        console.print(
                resolutions.size() == 2
                        ? between(resolutions.getFirst(), resolutions.getLast(), finder)
                        : over(resolutions, finder));
        return reader.tell(console);
    }

    private String between(Resolution before, Resolution after, ChangeFinder finder) {
        var changes = finder.compare(before, after);
        return switch (format) {
            case text -> new ChangesText(spoken.language).write(changes);
            case json -> new ChangesJson().write(changes);
        };
    }

    private String over(List<Resolution> resolutions, ChangeFinder finder) {
        Chain chain = Chain.of(resolutions, finder);
        return switch (format) {
            case text -> new ChangesText(spoken.language).write(chain);
            case json -> new ChangesJson().write(chain);
        };
    }

    private void requireOneLanguage(List<Resolution> resolutions) {
        Language first = resolutions.getFirst().language();
        for (int i = 1; i < resolutions.size(); i++) {
            if (resolutions.get(i).language() != first) {
                throw new Stop(
                        List.of(
                                Diagnostic.of(
                                        CliCode.TWO_LANGUAGES,
                                        Place.file(files.get(i).getFileName().toString()),
                                        "language",
                                        resolutions.get(i).language().tag(),
                                        "first",
                                        first.tag())));
            }
        }
    }
}
