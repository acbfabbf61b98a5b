package org.crosscut.workbook;

import java.util.List;

/// What a range of cells should hold, and what is said where one of them is chosen. It helps and
/// never prevents: what is wrong is told when the file is handed in.
///
/// @param range such as `C2:C1048576`
/// @param check what it should hold
/// @param title of the message; at most 32 characters are shown
/// @param message at most 255 characters are shown; empty for none
/// @param warning what is asked back when something else is typed; empty to say nothing
public record Validation(String range, Check check, String title, String message, String warning) {
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_MESSAGE = 255;
    private static final int LONGEST_LIST = 255;

    /// What cells should hold.
    public sealed interface Check {
        /// Anything.
        record Anything() implements Check {}

        /// One of a few texts, offered as a drop-down.
        record OneOf(List<String> texts) implements Check {
            public OneOf {
                texts = List.copyOf(texts);
            }

            /// Whether a drop-down can hold the texts itself; else they stand on a sheet.
            public boolean fits() {
                return texts.stream().noneMatch(t -> t.contains(",") || t.contains("\""))
                        && String.join(",", texts).length() <= LONGEST_LIST;
            }
        }

        /// One of the texts in the range of that name, offered as a drop-down.
        record Named(String name) implements Check {}

        /// A number between two bounds.
        ///
        /// @param whole whether only whole ones are
        record Between(boolean whole, String least, String most) implements Check {}

        /// Any day from 1900 on.
        record Day() implements Check {}

        /// A text of at most so many characters.
        record NoLonger(int longest) implements Check {}
    }

    String xml() {
        String shown =
                message.isEmpty()
                        ? ""
                        : " showInputMessage=\"1\" promptTitle=\"%s\" prompt=\"%s\""
                                .formatted(
                                        XmlText.attribute(cut(title, LONGEST_TITLE)),
                                        XmlText.attribute(cut(message, LONGEST_MESSAGE)));
        String asked =
                warning.isEmpty()
                        ? ""
                        : " errorStyle=\"warning\" showErrorMessage=\"1\" errorTitle=\"%s\" error=\"%s\""
                                .formatted(
                                        XmlText.attribute(cut(title, LONGEST_TITLE)),
                                        XmlText.attribute(cut(warning, LONGEST_MESSAGE)));
        String rest = asked + shown + " sqref=\"" + range + "\"";
        return switch (check) {
            case Check.Anything() -> "<dataValidation" + rest + "/>";
            case Check.OneOf(List<String> texts) -> list(rest, '"' + String.join(",", texts) + '"');
            case Check.Named(String name) -> list(rest, name);
            case Check.Between(boolean whole, String least, String most) ->
                    between(whole ? "whole" : "decimal", rest, least, most);
            case Check.Day() ->
                    "<dataValidation type=\"date\" operator=\"greaterThanOrEqual\" allowBlank=\"1\""
                            + rest
                            + "><formula1>1</formula1></dataValidation>";
            case Check.NoLonger(int longest) ->
                    "<dataValidation type=\"textLength\" operator=\"lessThanOrEqual\" allowBlank=\"1\""
                            + rest
                            + "><formula1>"
                            + longest
                            + "</formula1></dataValidation>";
        };
    }

    private static String list(String rest, String formula) {
        return "<dataValidation type=\"list\" allowBlank=\"1\""
                + rest
                + "><formula1>"
                + XmlText.attribute(formula).replace("&quot;", "\"")
                + "</formula1></dataValidation>";
    }

    private static String between(String type, String rest, String least, String most) {
        String operator =
                most.isEmpty() ? "greaterThanOrEqual" : least.isEmpty() ? "lessThanOrEqual" : "";
        return "<dataValidation type=\"%s\"%s allowBlank=\"1\"%s><formula1>%s</formula1>%s</dataValidation>"
                .formatted(
                        type,
                        operator.isEmpty() ? "" : " operator=\"" + operator + "\"",
                        rest,
                        least.isEmpty() ? most : least,
                        operator.isEmpty() ? "<formula2>" + most + "</formula2>" : "");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
