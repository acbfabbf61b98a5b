package org.crosscut.lawtext;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.language.Language;
import org.crosscut.lawtext.grammar.Grammars;

/// A resolution as its folder holds it: what is declared about it, its texts and its summaries.
///
/// @param summaries in each language by the number of the provision
public record ResolutionFolder(
        Metadata metadata,
        Map<Language, Resolution> texts,
        Map<Language, Map<String, String>> summaries) {

    public ResolutionFolder {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
        summaries = Collections.unmodifiableMap(new EnumMap<>(summaries));
    }

    /// Reads a folder and checks that its files agree with one another.
    public static Checked<ResolutionFolder> open(Path folder) {
        return open(folder, List.of());
    }

    /// @param further folders with further texts of the same resolution, such as one in which a
    ///   user keeps an official text that the folder itself does not have; one that does not exist
    ///   is empty
    public static Checked<ResolutionFolder> open(Path folder, List<Path> further) {
        return new FolderReader(folder, new ResolutionReader(Grammars.load())).read(further);
    }

    /// The numbers of all provisions, in official order.
    public List<String> numbers() {
        return IntStream.rangeClosed(1, metadata.provisions()).mapToObj(String::valueOf).toList();
    }

    /// The official text where it is there in that language, else the summary.
    public ProvisionText shown(String number, Language language) {
        Optional<Provision> official =
                Optional.ofNullable(texts.get(language)).flatMap(t -> t.provision(number));
        if (official.isPresent()) {
            return new ProvisionText.Official(official.get());
        }
        String summary = summaries.getOrDefault(language, Map.of()).get(number);
        return summary == null ? new ProvisionText.NotThere() : new ProvisionText.Summary(summary);
    }
}
