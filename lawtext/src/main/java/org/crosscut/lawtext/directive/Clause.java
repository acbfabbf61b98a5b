package org.crosscut.lawtext.directive;

import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Lexicon;

/// A verb that opens a clause, and how far the clause goes.
///
/// @param form in which the verb stands
/// @param addresses whether an addressee follows the verb
/// @param start its first token, adverbs included
/// @param verbEnd the token after the verb
/// @param end the token after the clause
/// @param resumes where it goes on behind a clause that stands between; 0 if it does not
/// @param resumesTo the token after that
record Clause(
        Lexicon.VerbEntry verb,
        Category form,
        boolean addresses,
        int start,
        int verbEnd,
        int end,
        int resumes,
        int resumesTo) {
    Clause endingAt(int token) {
        return new Clause(verb, form, addresses, start, verbEnd, token, resumes, resumesTo);
    }

    Clause resuming(int from, int to) {
        return new Clause(verb, form, addresses, start, verbEnd, end, from, to);
    }
}
