package org.crosscut.diagnostic;

import java.util.Locale;

/// One kind of problem. Each stage has one enum of its codes; its constants are named after their
/// slug: `NOT_IN_CODE_LIST` of the stage `cell` is `cell/not-in-code-list`.
public interface Code {
    String stage();

    /// The constant's name; an enum has it already.
    String name();

    default Severity severity() {
        return Severity.ERROR;
    }

    /// The public name, never used again for anything else.
    default String id() {
        return stage() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
