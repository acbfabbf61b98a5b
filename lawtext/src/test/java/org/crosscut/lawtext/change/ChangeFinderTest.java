package org.crosscut.lawtext.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class ChangeFinderTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());
    private static final ChangeFinder FINDER = new ChangeFinder();

    private static final Resolution EARLIEST =
            read(
                    "10/1",
                    "1. Encourages the Secretary-General to fill the vacant posts of lighthouse keepers on the northern coast;",
                    "2. Requests the Secretary-General to publish a register of all lamps and of their fuel by 1 May 2001;",
                    "3. Recalls paragraph 5 of the report of the Advisory Committee.");
    private static final Resolution MIDDLE =
            read(
                    "11/2",
                    "1. Notes the weather on the islands;",
                    "2. Also requests the Secretary-General to publish a register of all lamps and of their fuel by 1 May 2002;",
                    "3. Decides to buy new buoys for the harbour of the capital city.");
    private static final Resolution LATEST =
            read(
                    "12/3",
                    "1. Requests the Secretary-General to fill the vacant posts of lighthouse keepers on the northern coast;",
                    "2. Further requests the Secretary-General to publish a register of all lamps and of their fuel by 1 May 2002;",
                    "3. Recalls paragraph 9 of the report of the Advisory Committee.");

    @Test
    void whatIsRepeatedChangedNewAndDroppedIsTold() {
        Changes changes = FINDER.compare(MIDDLE, LATEST);
        assertThat(changes.of(Change.Kind.REPEATED))
                .extracting(ChangeFinderTest::places)
                .containsExactly("2>2");
        assertThat(changes.of(Change.Kind.NEW))
                .extracting(ChangeFinderTest::places)
                .containsExactly(">1", ">3");
        assertThat(changes.of(Change.Kind.DROPPED))
                .extracting(ChangeFinderTest::places)
                .containsExactly("1>", "3>");
    }

    @Test
    void aStrongerVerbAndANewDateAreNamed() {
        Changes changes = FINDER.compare(EARLIEST, LATEST);
        List<Change> changed = changes.of(Change.Kind.CHANGED);
        assertThat(changed).extracting(ChangeFinderTest::places).containsExactly("1>1", "2>2");
        assertThat(changed.getFirst().alterations())
                .containsExactly(
                        new Alteration(Alteration.Kind.STRENGTHENED, "encourage", "request"));
        assertThat(changed.get(1).alterations())
                .contains(new Alteration(Alteration.Kind.DATE, "2001-05-01", "2002-05-01"));
        assertThat(
                        FINDER.compare(LATEST, EARLIEST)
                                .of(Change.Kind.CHANGED)
                                .getFirst()
                                .alterations())
                .containsExactly(new Alteration(Alteration.Kind.WEAKENED, "request", "encourage"));
    }

    @Test
    void pointersToOtherPlacesAreNoRepetition() {
        assertThat(FINDER.compare(EARLIEST, LATEST).of(Change.Kind.NEW))
                .extracting(ChangeFinderTest::places)
                .containsExactly(">3");
    }

    @Test
    void aChainFollowsARequestThatSkipsAResolution() {
        Chain chain = Chain.of(List.of(EARLIEST, MIDDLE, LATEST), FINDER);
        assertThat(chain.histories())
                .extracting(h ->
                        h.request().path()
                                + " since "
                                + h.since().resolution().symbol()
                                + " "
                                + h.repetitions())
                .containsExactly(
                        "1 since A/RES/10/1 1", "2 since A/RES/10/1 2", "3 since A/RES/12/3 0");
        assertThat(new ChangesText(Language.EN).write(chain))
                .contains("stands since A/RES/10/1 at least");
        assertThat(new ChangesText(Language.ZH).write(chain)).contains("至少自 A/RES/10/1 起");
    }

    @Test
    void bothFormsTellTheSame() {
        Changes changes = FINDER.compare(EARLIEST, LATEST);
        assertThat(new ChangesText(Language.EN).write(changes))
                .contains("strengthened: encourage → request")
                .contains("date: 2001-05-01 → 2002-05-01");
        assertThat(new ChangesJson().write(changes))
                .contains("\"kind\" : \"strengthened\"")
                .isEqualTo(new ChangesJson().write(FINDER.compare(EARLIEST, LATEST)));
    }

    private static String places(Change change) {
        return change.before().map(Request::path).orElse("")
                + ">"
                + change.after().map(Request::path).orElse("");
    }

    private static Resolution read(String number, String... paragraphs) {
        String text =
                number
                        + ". Care of lighthouses\nThe General Assembly,\nRecalling the rules of the lamps,\n"
                        + String.join("\n", paragraphs)
                        + "\n";
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
