package org.crosscut.lawtext.source;

import java.util.Set;

/// Gathers the words of the runs of one paragraph: tabs, breaks and hyphens as characters, raised
/// digits as marks, nothing of what is deleted, hidden or only an instruction.
final class RunText {
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback");

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int leftOut;
    private boolean inText;
    private boolean isRaised;
    private boolean isHidden;

    /// @return whether the element belongs to runs and was dealt with
    boolean start(String name, XmlEvents.Attributes attributes) {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return true;
        }
        switch (name) {
            case "r" -> {
                isRaised = false;
                isHidden = false;
            }
            case "t" -> inText = true;
            case "vertAlign" -> isRaised = attributes.get("val").equals("superscript");
            case "vanish" -> isHidden = !attributes.get("val").matches("0|false|off");
            case "tab", "ptab" -> run.append('\t');
            case "br", "cr" -> run.append('\n');
            case "noBreakHyphen" -> run.append('\u2011');
            default -> {
                return false;
            }
        }
        return true;
    }

    void end(String name) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "r" -> endRun();
            default -> {
                // Nothing ends with it.
            }
        }
    }

    void text(String text) {
        if (leftOut == 0 && inText) {
            run.append(Decoded.textOnly(text));
        }
    }

    void mark(String number) {
        if (leftOut == 0) {
            endRun();
            words.append(Marks.of(number));
        }
    }

    boolean isLeftOut() {
        return leftOut > 0;
    }

    private void endRun() {
        String text = run.toString();
        run.setLength(0);
        if (isHidden) {
            return;
        }
        String digits = text.strip();
        boolean isMark = isRaised && digits.matches("[0-9]{1,3}") && !words.isEmpty();
        words.append(isMark ? Marks.of(digits) : text);
    }

    /// What the paragraph says; the next one begins.
    String take() {
        endRun();
        String all = words.toString();
        words.setLength(0);
        inText = false;
        return all;
    }
}
