package org.crosscut.section;

import org.commonmark.node.CustomNode;

/// A value in running text: `{{vacant-24-months.satisfied entity=XMA}}`.
public final class Value extends CustomNode {
    private final Arguments arguments;

    Value(Arguments arguments) {
        this.arguments = arguments;
    }

    public Arguments arguments() {
        return arguments;
    }
}
