package org.crosscut.section;

import org.commonmark.node.CustomBlock;

/// A block `::: kind arguments` … `:::`; its children are what stands between.
public final class Directive extends CustomBlock {
    private final String kind;
    private final Arguments arguments;
    private boolean isClosed;

    Directive(String kind, Arguments arguments) {
        this.kind = kind;
        this.arguments = arguments;
    }

    /// The first word, such as `table`.
    public String kind() {
        return kind;
    }

    /// Whether its last line is there; else it runs to the end of the section.
    boolean isClosed() {
        return isClosed;
    }

    void close() {
        isClosed = true;
    }

    public Arguments arguments() {
        return arguments;
    }
}
