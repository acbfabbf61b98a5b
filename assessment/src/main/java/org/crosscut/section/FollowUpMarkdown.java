package org.crosscut.section;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// The Markdown of follow-up texts: a heading of the first level names a provision, and what comes
/// next, up to another such heading, is the answer to it.
public final class FollowUpMarkdown {
    private FollowUpMarkdown() {}

    /// @param provision such as `A/RES/12/34#5`
    /// @param content a document of its own
    public record Answer(String provision, Node content) {}

    /// The answers in their order; what stands under no provision belongs to none.
    public static List<Answer> parse(String markdown) {
        var answers = new ArrayList<Answer>();
        Node next;
        for (Node node = SectionMarkdown.parse(markdown).getFirstChild();
                node != null;
                node = next) {
            next = node.getNext();
            if (isProvision(node)) {
                answers.add(new Answer(provision((Heading) node), new Document()));
            } else if (!answers.isEmpty()) {
                answers.getLast().content().appendChild(node);
            }
        }
        return answers;
    }

    static boolean isProvision(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }

    static String provision(Heading heading) {
        var text = new StringBuilder();
        for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text part) {
                text.append(part.getLiteral());
            }
        }
        return text.toString().strip();
    }
}
