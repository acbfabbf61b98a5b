package org.crosscut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.assess.AssessmentJournal;
import org.crosscut.assess.AssessmentStore;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// What people call the assessments of a workspace: an id, its beginning, the beginning of what
/// stands behind its date, `latest`, or `latest~2` for the second before the latest.
final class AssessmentNames {
    private static final Pattern LATEST = Pattern.compile("latest(?:~([0-9]{1,6}))?");
    private static final int DATE = "2026-06-30-".length();

    private final Path workspace;
    private final List<String> ids;

    AssessmentNames(Path workspace, AssessmentStore store, AssessmentJournal journal) {
        this.workspace = workspace;
        var made = List.copyOf(journal.made().sequencedKeySet());
        var known = new ArrayList<>(store.ids());
        // Those of a time before there was a journal come first.
        known.sort(java.util.Comparator.comparingInt(made::indexOf));
        this.ids = List.copyOf(known);
    }

    /// All ids, in the order in which they were made.
    List<String> inOrder() {
        return ids;
    }

    /// The id of the one meant, or the end of the command.
    String find(String word) {
        Matcher latest = LATEST.matcher(word);
        if (latest.matches()) {
            String back = latest.group(1);
            int index = ids.size() - 1 - (back == null ? 0 : Integer.parseInt(back));
            if (index >= 0) {
                return ids.get(index);
            }
            throw refused(CliCode.NO_ASSESSMENT, word, ids);
        }
        if (ids.contains(word)) {
            return word;
        }
        List<String> found =
                ids.stream()
                        .filter(id -> !word.isEmpty())
                        .filter(id -> id.startsWith(word) || id.substring(DATE).startsWith(word))
                        .toList();
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? refused(CliCode.NO_ASSESSMENT, word, ids)
                    : refused(CliCode.AMBIGUOUS_ASSESSMENT, word, found);
        }
        return found.getFirst();
    }

    private Stop refused(CliCode code, String word, List<String> candidates) {
        return new Stop(
                List.of(
                        Diagnostic.of(
                                code,
                                Place.file(workspace.toString()),
                                "id",
                                word,
                                "candidates",
                                String.join(", ", candidates))));
    }
}
