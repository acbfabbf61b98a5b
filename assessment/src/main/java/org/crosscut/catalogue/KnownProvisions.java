package org.crosscut.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Part;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionFolder;

/// The provisions that there are, so that a topic cannot answer one that no resolution has.
///
/// @param bySymbol what each resolution has, by its symbol
public record KnownProvisions(Map<String, Listed> bySymbol) {
    /// The provisions of one resolution.
    ///
    /// @param numbers of the paragraphs, in official order
    /// @param parts as cited, such as `51(b)`
    /// @param arePartsKnown false if no official text is there, only summaries, which have no parts
    public record Listed(List<String> numbers, Set<String> parts, boolean arePartsKnown) {
        public Listed {
            numbers = List.copyOf(numbers);
            parts = Set.copyOf(parts);
        }
    }

    public KnownProvisions {
        bySymbol = Map.copyOf(bySymbol);
    }

    /// Reads every resolution's folder, or says what is wrong in them.
    public static Checked<KnownProvisions> read(Path resolutions) {
        var listed = new TreeMap<String, Listed>();
        var problems = new ArrayList<Diagnostic>();
        for (Path folder : folders(resolutions)) {
            switch (ResolutionFolder.open(folder)) {
                case Checked.Bad<ResolutionFolder> bad -> problems.addAll(bad.problems());
                case Checked.Good<ResolutionFolder>(ResolutionFolder r, var _) ->
                        listed.put(r.metadata().symbol(), listed(r));
            }
        }
        return Checked.of(new KnownProvisions(listed), problems);
    }

    private static Listed listed(ResolutionFolder resolution) {
        var parts = new LinkedHashSet<String>();
        for (Resolution text : resolution.texts().values()) {
            text.provisions().forEach(p -> p.parts().stream().map(Part::path).forEach(parts::add));
        }
        return new Listed(resolution.numbers(), parts, !resolution.texts().isEmpty());
    }

    private static List<Path> folders(Path resolutions) {
        if (!Files.isDirectory(resolutions)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(resolutions)) {
            return all.filter(f -> Files.isRegularFile(f.resolve("resolution.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + resolutions, e);
        }
    }
}
