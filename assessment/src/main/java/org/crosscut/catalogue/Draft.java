package org.crosscut.catalogue;

import java.util.List;
import org.crosscut.diagnostic.Diagnostic;

/// All of a catalogue that could be read, with what is wrong in it. Later checks go on with what is
/// sound, so that one run names the problems of every file.
///
/// @param catalogue not to be assessed with if there are errors: defaults stand in it for what is
///   wrong
public record Draft(Catalogue catalogue, List<Diagnostic> problems, Unread unread) {
    public Draft {
        problems = List.copyOf(problems);
    }
}
