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
record Clause(Lexicon.VerbEntry verb, Category form, boolean addresses, int start, int verbEnd, int end) {
    Clause endingAt(int token) {
        return new Clause(verb, form, addresses, start, verbEnd, token);
    }
}
