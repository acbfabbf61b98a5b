package org.crosscut.lawtext;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with a resolution's folder.
public enum ResolutionCode implements Code {
    /// `resolution.yaml` is not there.
    FILE_MISSING(Severity.ERROR),
    /// A file is not YAML.
    BAD_YAML(Severity.ERROR),
    /// A key stands twice.
    KEY_REPEATED(Severity.ERROR),
    /// A key that must be there is not.
    KEY_MISSING(Severity.ERROR),
    /// A key that means nothing.
    KEY_UNKNOWN(Severity.ERROR),
    /// A value of the wrong kind.
    VALUE_WRONG(Severity.ERROR),
    /// A text is not the one whose hash is declared.
    TEXT_CHANGED(Severity.ERROR),
    /// A text is of another resolution.
    TEXT_OF_ANOTHER(Severity.ERROR),
    /// Two texts are in one language.
    TEXT_REPEATED(Severity.ERROR),
    /// A text has not the number of provisions that is declared.
    PROVISION_COUNT(Severity.ERROR),
    /// A section of a text is not the one that is declared.
    SECTION_DIFFERS(Severity.ERROR),
    /// A provision has no summary.
    SUMMARY_MISSING(Severity.ERROR),
    /// A summary is of no provision.
    SUMMARY_UNKNOWN(Severity.ERROR),
    /// Nothing says what provisions must become.
    COVERAGE_MISSING(Severity.ERROR);

    private final Severity severity;

    ResolutionCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "resolution";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
