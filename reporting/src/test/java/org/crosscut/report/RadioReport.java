package org.crosscut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Classification;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// A whole report on an invented resolution.
final class RadioReport {
    private RadioReport() {}

    /// A whole report on a resolution of that many paragraphs.
    static StateInput input(int provisions, int entities, boolean exercise) {
        var figures = new RadioChecks(entities);
        var texts = new ArrayList<ProvisionText>();
        for (int i = 1; i <= provisions; i++) {
            texts.add(provision(i));
        }
        return new StateInput(
                exercise,
                Classification.INTERNAL,
                LocalDate.of(2024, 6, 30),
                14,
                "9b1d3c5e7f90a2b4c6d8e0f1a3b5c7d9e1f2031425364758697a8b9cadbecfd0",
                RadioTopic.RESOLUTION,
                RadioTopic.text("Outposts and their radios", "哨所及其无线电"),
                texts,
                RadioTopic.entities(entities),
                RadioTopic.catalogue(entities),
                figures);
    }

    private static ProvisionText provision(int number) {
        LocalizedText section =
                number < 2
                        ? RadioTopic.text("", "")
                        : RadioTopic.text("I. Communications", "一. 通信");
        var passages = new ArrayList<ProvisionText.Passage>();
        String words = "请各前哨定期应答无线电呼叫，并按照有关规则记录每一次应答；";
        passages.add(
                new ProvisionText.Passage(
                        "", words, List.of(new ProvisionText.Mark("8", words.indexOf("，")))));
        if (number == 3) {
            passages.add(new ProvisionText.Passage("a", "保存日志；", List.of()));
        }
        var official =
                new ProvisionText.Official(
                        passages,
                        List.of(
                                new ProvisionText.Footnote(
                                        "8", number == 2 ? "" : "A/RES/0/1，附件。")),
                        List.of());
        return new ProvisionText(
                Integer.toString(number),
                section,
                Map.of(Language.ZH, official),
                new LocalizedText(
                        Map.of(
                                Language.EN,
                                "Asks every outpost to answer radio checks regularly, to keep a log"
                                        + " of its answers and to report silence & storms at"
                                        + " once.")));
    }
}
