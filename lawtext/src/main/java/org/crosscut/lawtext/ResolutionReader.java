package org.crosscut.lawtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.Language;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.source.Source;
import org.crosscut.lawtext.source.SourceReader;

/// Reads the text of any resolution in a language of which there is a grammar.
public final class ResolutionReader {
    private final Grammars grammars;

    public ResolutionReader(Grammars grammars) {
        this.grammars = grammars;
    }

    /// A text without an error, or every problem in it.
    public Checked<Resolution> read(Path file) {
        return read(file.toString(), bytes(file));
    }

    /// @param name what diagnostics call the source
    public Checked<Resolution> read(String name, byte[] bytes) {
        Resolution resolution = salvage(name, bytes);
        return Checked.of(resolution, resolution.diagnostics());
    }

    /// What can be read of a file even if it has errors; these are among its diagnostics.
    public Resolution salvage(Path file) {
        return salvage(file.toString(), bytes(file));
    }

    /// What can be read of a text even if it has errors: for showing it beside them.
    public Resolution salvage(String name, byte[] bytes) {
        Source source = SourceReader.read(name, bytes);
        boolean isNothing = source.lines().stream().allMatch(l -> l.text().isBlank());
        if (isNothing && source.problems().stream().anyMatch(Diagnostic::isError)) {
            return nothing(source.problems());
        }
        var prepared = SourcePreparation.prepare(source, grammars);
        if (prepared.isPresent()) {
            return new Composition(prepared.get().text(), prepared.get().grammar()).compose();
        }
        String readable =
                String.join(", ", grammars.languages().stream().map(Language::tag).toList());
        return nothing(
                List.of(
                        Diagnostic.of(
                                TextCode.UNKNOWN_LANGUAGE,
                                Place.file(source.file()),
                                "languages",
                                readable)));
    }

    private static Resolution nothing(List<Diagnostic> problems) {
        return new Resolution(
                "", Language.EN, "", Adoption.UNKNOWN, List.of(), List.of(), problems);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
