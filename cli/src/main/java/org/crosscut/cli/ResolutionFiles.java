package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;

/// Reads files of resolutions, as much of each as can be read, and tells in the end what was wrong.
final class ResolutionFiles {
    private static final Pattern FORMS =
            Pattern.compile("(?i)\\.(?:txt|md|markdown|html?|xhtml|docx|pdf)$");

    private final ResolutionReader reader;
    private final List<Diagnostic> problems = new ArrayList<>();

    ResolutionFiles(Grammars grammars) {
        reader = new ResolutionReader(grammars);
    }

    /// The files that are named, those of named folders included; all that Crosscut has where none
    /// is.
    static List<Path> orAll(List<Path> named) {
        List<Path> places = named.isEmpty() ? List.of(Home.find().resolutions()) : named;
        return places.stream().flatMap(place -> in(place).stream()).toList();
    }

    /// The file itself; of a folder, all files of a form in which resolutions are read, in the
    /// order of their names.
    private static List<Path> in(Path file) {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> below = Files.walk(file)) {
            return below.filter(Files::isRegularFile)
                    .filter(f -> FORMS.matcher(f.getFileName().toString()).find())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + file, e);
        }
    }

    Resolution read(Path file) {
        Resolution read = reader.salvage(file.getFileName().toString(), SubmitCommand.bytes(file));
        problems.addAll(read.diagnostics());
        return read;
    }

    /// @return the status to exit with
    int tell(Console console) {
        console.problems(problems);
        return problems.stream().anyMatch(Diagnostic::isError) ? Exit.WRONG_INPUT : Exit.DONE;
    }
}
