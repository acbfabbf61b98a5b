package org.crosscut.lawtext.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words with which resolutions of one language direct and decide, and the lists of whom and
/// what they name.
///
/// @param verbs by name
/// @param addressing forms of verbs after which an addressee is named
/// @param agents words that name someone who can act, where the list of authorities has no name
/// @param unnamed those of them that name everyone and no one
/// @param bodies the words of the line that opens a resolution, by the name of the body
/// @param titles how a report that something is due in is called, by its name
/// @param isSpaced whether words are parted by blanks
public record Lexicon(
        PhraseTable phrases,
        Map<String, VerbEntry> verbs,
        Set<Entry> addressing,
        Set<String> agents,
        Set<String> unnamed,
        Map<String, List<String>> bodies,
        Map<String, String> titles,
        boolean isSpaced) {

    public Lexicon {
        verbs = Map.copyOf(verbs);
        addressing = Set.copyOf(addressing);
        agents = Set.copyOf(agents);
        unnamed = Set.copyOf(unnamed);
        bodies = Map.copyOf(bodies);
        titles = Map.copyOf(titles);
    }

    /// What a verb does.
    ///
    /// @param verbClass such as `directive`
    /// @param isSelf whether the body itself acts by it
    /// @param isWeak whether it is a verb only where a sentence begins with it
    /// @param isOfSomeone whether it asks whoever was asked before where it names nobody
    public record VerbEntry(
            String name, String verbClass, boolean isSelf, boolean isWeak, boolean isOfSomeone) {}
}
