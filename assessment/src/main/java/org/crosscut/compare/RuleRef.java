package org.crosscut.compare;

/// A control or indicator by the name under which its results are known for good.
///
/// @param name its first one, such as `topic/control`
record RuleRef(Kind kind, String name) implements Comparable<RuleRef> {
    enum Kind {
        CONTROL,
        INDICATOR
    }

    static RuleRef control(String name) {
        return new RuleRef(Kind.CONTROL, name);
    }

    static RuleRef indicator(String name) {
        return new RuleRef(Kind.INDICATOR, name);
    }

    @Override
    public int compareTo(RuleRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? name.compareTo(other.name) : byKind;
    }
}
