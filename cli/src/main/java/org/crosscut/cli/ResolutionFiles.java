package org.crosscut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;

/// Reads files of resolutions, as much of each as can be read, and tells in the end what was wrong.
final class ResolutionFiles {
    private final ResolutionReader reader;
    private final List<Diagnostic> problems = new ArrayList<>();

    ResolutionFiles(Grammars grammars) {
        reader = new ResolutionReader(grammars);
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
