package org.crosscut.lawtext;

/// What can be shown of a provision in one language.
public sealed interface ProvisionText {
    /// The official text in that language.
    record Official(Provision provision) implements ProvisionText {}

    /// One sentence in our own words; to be shown as a summary and never as the text.
    record Summary(String sentence) implements ProvisionText {}

    /// Neither is there.
    record NotThere() implements ProvisionText {}
}
