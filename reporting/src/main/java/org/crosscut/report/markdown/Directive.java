package org.crosscut.report.markdown;

import org.commonmark.node.CustomBlock;

/// A block `::: kind arguments` … `:::`; its children are what stands between.
public final class Directive extends CustomBlock {
    private final String kind;
    private final Arguments arguments;

    Directive(String kind, Arguments arguments) {
        this.kind = kind;
        this.arguments = arguments;
    }

    /// The first word, such as `table`.
    public String kind() {
        return kind;
    }

    public Arguments arguments() {
        return arguments;
    }
}
