package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/// The texts that the cells of a workbook share, in one piece: of most there is but one use, and
/// hundreds of thousands of texts of their own would take several times the memory and be copied
/// about in it.
final class SharedTexts {
    private static final int PLACES = 1 << 12;

    private final StringBuilder all = new StringBuilder();
    private int[] ends = new int[1 << 10];
    private int size;
    private final @Nullable String[] lately = new @Nullable String[PLACES];
    private final int[] whose = new int[PLACES];

    /// Reads the part that holds them, which may be empty where no cell has text.
    ///
    /// @throws DamagedWorkbook if it cannot be read
    static SharedTexts read(byte[] part) {
        var texts = new SharedTexts();
        if (part.length == 0) {
            return texts;
        }
        try {
            XMLStreamReader2 xml = Xml.reader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    RichText.read(xml, "si", texts.all);
                    texts.end();
                }
            }
        } catch (XMLStreamException e) {
            throw Xml.damaged(e);
        }
        return texts;
    }

    private void end() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size] = all.length();
        size++;
    }

    /// @throws DamagedWorkbook if there is none of that index
    String get(int index) {
        if (index >= size) {
            throw new DamagedWorkbook(SheetCode.DAMAGED, "sharedStrings");
        }
        int place = index & (PLACES - 1);
        String known = lately[place];
        if (known != null && whose[place] == index) {
            return known;
        }
        String text = all.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
        lately[place] = text;
        whose[place] = index;
        return text;
    }
}
