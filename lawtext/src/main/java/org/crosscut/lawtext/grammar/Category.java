package org.crosscut.lawtext.grammar;

import java.util.Locale;

/// What a phrase of a lexicon does in a sentence.
public enum Category {
    FINITE,
    PARTICIPLE,
    BASE,
    /// May stand between the joint of two clauses and the verb.
    ADVERB,
    /// Joins a clause to the one before.
    OPENER,
    SUBJECT,
    /// Makes a subject act: "shall".
    MODAL,
    /// Makes the subject what is delivered: "be submitted".
    DELIVERED,
    /// Begins a sentence whose subject stands after a comma: "subject to".
    INTRODUCTION,
    /// Begins a subject: "the", "each".
    DETERMINER,
    /// Points at what is named: "the", "that".
    ARTICLE,
    /// Ties a name to what it is of or for.
    NAME_LINK,
    /// Stands before the name of someone whom no list has: "all", "relevant".
    LEADING,
    /// Makes a verb what is asked: "to".
    INFINITIVE,
    /// Begins what is decided or asked as a sentence: "that".
    CONTENT,
    /// Stands before the one who acts where that is no subject: "by".
    AGENT,
    /// Follows a noun that looks like a verb.
    NOUN_MARK,
    /// Ends the words that name an addressee.
    WINDOW_END,
    /// Stands among them and says nothing about who is meant.
    ASIDE,
    /// Makes the name after it depend on something else.
    DEPENDENT,
    /// Makes the name before it no one.
    NO_ONE,
    AUTHORITY,
    /// What has parties, a treaty or a conflict; its name is theirs.
    SIDES,
    ROLE,
    /// What those named after a role do, where the role's own words do not say it: in a language
    /// without blanks "with" is "and", too.
    TAKING_PART,
    /// Says what is to be delivered wherever it stands in the clause.
    KIND,
    /// Says so only as the last word of the object of an action.
    OBJECT_KIND,
    /// A verb, or a noun that stands for one, whose object is looked at: "develop", "through".
    ACTION,
    /// Makes the verb after it an action: "to".
    ACTION_MARK,
    /// An action that says what is to be delivered, whatever its object.
    ACTION_KIND,
    /// … and one that says so where its object does not.
    OTHERWISE_KIND,
    /// Ends the object of an action.
    OBJECT_END,
    /// Joins one object to the next.
    OBJECT_JOINT,
    /// Begins words that say against what background something is asked: "in accordance with".
    BACKGROUND,
    /// … and ends them.
    FOREGROUND,
    QUALIFICATION,
    CONDITION,
    ALTERNATIVE,
    REPEAT,
    VEHICLE,
    DUE,
    INTERVAL,
    LIMIT,
    UNIT,
    NUMBER,
    MULTIPLIER,
    MONTH,
    ORDINAL,
    SESSION;

    /// One of its own for each, so that several fit in one number.
    @SuppressWarnings("EnumOrdinal") // It is told anew in every run, and kept nowhere.
    private final long bit = 1L << ordinal();

    long bit() {
        return bit;
    }

    /// Such as `no-one`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
