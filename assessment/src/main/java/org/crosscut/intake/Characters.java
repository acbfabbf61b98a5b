package org.crosscut.intake;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/// The characters of one attribute or element, without white space around them, taken over from the
/// parser: most cells of a workbook only point to something, and need no text of their own.
final class Characters extends TypedValueDecoder {
    private static final int MOST_DIGITS = 9;

    private char[] chars = new char[64];
    private int length;

    void takeAttribute(XMLStreamReader2 xml, int index) throws XMLStreamException {
        xml.getAttributeAs(index, this);
    }

    /// Takes the content of the element that has just started, up to its end.
    void takeElement(XMLStreamReader2 xml) throws XMLStreamException {
        xml.getElementAs(this);
    }

    boolean isEmpty() {
        return length == 0;
    }

    /// Whether they are that letter alone.
    boolean is(char letter) {
        return length == 1 && chars[0] == letter;
    }

    /// The number that they write.
    ///
    /// @throws NumberFormatException unless they are one to nine digits
    int number() {
        if (length == 0 || length > MOST_DIGITS) {
            throw new NumberFormatException(text());
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < '0' || c > '9') {
                throw new NumberFormatException(text());
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /// The column of the address that they write, from 0.
    ///
    /// @throws NumberFormatException if it is none
    int column() {
        int column = 0;
        int letters = 0;
        while (letters < length && chars[letters] >= 'A' && chars[letters] <= 'Z') {
            if (letters == 3) {
                throw new NumberFormatException("not an address: " + text());
            }
            column = column * 26 + chars[letters] - 'A' + 1;
            letters++;
        }
        if (letters == 0) {
            throw new NumberFormatException("not an address: " + text());
        }
        return column - 1;
    }

    String text() {
        return new String(chars, 0, length);
    }

    @Override
    public void decode(String input) {
        take(input.toCharArray(), 0, input.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        take(buffer, start, end);
    }

    @Override
    public void handleEmptyValue() {
        length = 0;
    }

    private void take(char[] buffer, int start, int end) {
        length = end - start;
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        System.arraycopy(buffer, start, chars, 0, length);
    }
}
