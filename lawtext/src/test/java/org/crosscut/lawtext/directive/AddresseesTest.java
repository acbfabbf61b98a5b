package org.crosscut.lawtext.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class AddresseesTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    @Test
    void whoOnlyTakesPartIsNotAsked() {
        assertThat(
                        addressees(
                                "1. Urges all States, in cooperation with the World Health"
                                        + " Organization, donors and the private sector, to mend"
                                        + " the lamps."))
                .containsExactly("Member States", "WHO with", "donors with", "private sector with");
        assertThat(
                        addressees(
                                "1. Encourages States, directly or through the United Nations"
                                        + " Development Programme, to mend the lamps."))
                .containsExactly("Member States", "UNDP through");
        assertThat(
                        addressees(
                                "1. Encourages States, in consultation with donors, and the"
                                        + " private sector to mend the lamps."))
                .containsExactly("Member States", "private sector", "donors with");
    }

    @Test
    void partiesArePartiesToWhatTheTextHasNamed() {
        assertThat(
                        addressees(
                                "1. Welcomes the Basel Convention and the Paris Agreement, and"
                                        + " encourages parties to count their lamps."))
                .containsExactly("parties to the Paris Agreement");
        assertThat(
                        addressees(
                                "1. Welcomes the Basel Convention and the Paris Agreement, and"
                                        + " calls upon parties to that Convention to count lamps."))
                .containsExactly("parties to the Basel Convention");
        assertThat(
                        addressees(
                                "1. Recalls the Convention on the Rights of the Child."
                                        + "\n2. Recalls the Convention on the Rights of the Child"
                                        + " and the Basel Convention.\n3. Urges States Parties to the"
                                        + " Convention to count lamps."))
                .containsExactly("States Parties to the Convention on the Rights of the Child");
        assertThat(
                        addressees(
                                "1. Condemns attacks in armed conflict, and urges all parties to"
                                        + " spare the lamps."))
                .containsExactly("parties to armed conflict");
        assertThat(addressees("1. Urges all parties to count the lamps.")).isEmpty();
        assertThat(addressees("1. Urges political parties to count the lamps."))
                .containsExactly("political parties");
    }

    @Test
    void chinesePartiesArePartiesToWhatTheTextHasNamedToo() {
        String text = "12/34. 灯塔的维护\n\n大会，\n\n1. 欢迎《巴黎协定》，敦促各缔约方清点灯具；\n\n2. 敦促《公约》缔约国点灯。\n";
        assertThat(
                        READER
                                .salvage("r.txt", text.getBytes(StandardCharsets.UTF_8))
                                .paragraphs()
                                .stream()
                                .flatMap(p -> p.directives().stream())
                                .flatMap(d -> d.addressees().stream())
                                .map(Addressee::name))
                .containsExactly(
                        "parties to the Paris Agreement", "parties to the Paris Agreement");
    }

    @Test
    void aNameInCapitalsIsAskedThoughNoListHasIt() {
        assertThat(
                        addressees(
                                "1. Requests the Joint Committee to Advance Street Lighting to"
                                        + " count the lamps."))
                .containsExactly("Joint Committee to Advance Street Lighting");
        assertThat(
                        addressees(
                                "1. Requests the Office for Lamp Affairs to count the lamps, and"
                                        + " urges the Lamp Polishing Service to polish them."))
                .containsExactly("Office for Lamp Affairs", "Lamp Polishing Service");
        assertThat(
                        addressees(
                                "1. Notes the Bureau of the Working Group on Lamps."
                                        + "\n2. Requests the Bureau to count the lamps."))
                .containsExactly("Bureau of the Working Group on Lamps");
    }

    @Test
    void aClauseAmongTheNamesDoesNotEndThem() {
        assertThat(
                        addressees(
                                "1. Urges States, including those that have no lamps, in addition to"
                                        + " donors and the private sector, to buy lamps."))
                .containsExactly("Member States", "donors", "private sector");
    }

    @Test
    void whatTheBodyApprovesSomeoneDoes() {
        assertThat(
                        addressees(
                                "1. Approves the convening by the Secretary-General of a meeting on"
                                        + " lamps."))
                .containsExactly("UN Secretary-General");
        assertThat(addressees("1. Approves the colour of the lamps.")).containsExactly("GA");
    }

    @Test
    void whoeverIsJoinedToADependentNameDependsToo() {
        assertThat(
                        addressees(
                                "1. Encourages cooperation among States and the relevant regional"
                                        + " and global organizations to mend the lamps."))
                .containsExactly(
                        "Member States", "international organizations", "regional organizations");
    }

    @Test
    void aLongSubjectIsToldByItsBeginning() {
        assertThat(
                        addressees(
                                "1. The donors and the private sector that were named in the list of"
                                        + " lamps of the year before last, and those who were added"
                                        + " to it since by the keepers of the list themselves, shall"
                                        + " buy lamps."))
                .containsExactly("donors", "private sector");
        assertThat(addressees("1. The Forum for Lamp Affairs shall meet in spring."))
                .containsExactly("Forum for Lamp Affairs");
        assertThat(addressees("1. The Old Lamp shall burn.")).isEmpty();
    }

    @Test
    void weAreTheBodyThatAdoptsTheText() {
        assertThat(
                        addressees(
                                "1. We, the keepers of lamps meeting in New York, declare that lamps"
                                        + " are useful."))
                .containsExactly("GA");
        assertThat(addressees("1. Lamps are useful. We must light them.")).containsExactly("GA");
    }

    @Test
    void anAccountOfSeveralSentencesIsNotAsked() {
        assertThat(
                        addressees(
                                "1. Decides on the following principles:",
                                "(a) Light. Lamps are bright. They burn;",
                                "(b) Oil;"))
                .containsExactly("GA", "GA");
    }

    @Test
    void allWhomAListNamesAreMeantByThem() {
        assertThat(
                        addressees(
                                "1. Welcomes the work of the World Health Organization and of the"
                                        + " International Monetary Fund, and encourages them to"
                                        + " count the lamps."))
                .containsExactly("WHO", "IMF");
    }

    @Test
    void aNameThatSaysWhatAnotherWordIsOfIsNotAsked() {
        assertThat(addressees("1. Encourages participation in the General Assembly to mend lamps."))
                .isEmpty();
    }

    @Test
    void whoIsToDoWhatIsDecidedIsAsked() {
        assertThat(addressees("1. Decides that the Secretary-General shall count the lamps."))
                .containsExactly("UN Secretary-General");
        assertThat(addressees("1. Decides that the lamps shall be green.")).containsExactly("GA");
        assertThat(
                        addressees(
                                "1. Recommends the rules on lamps for adoption by the Economic and"
                                        + " Social Council."))
                .containsExactly("ECOSOC");
    }

    @Test
    void rulesAskTheirSubjectOrAgent() {
        assertThat(
                        addressees(
                                "1. Subject to rule 4, the Secretary-General may light the lamps of"
                                        + " the General Assembly. The lamps shall be counted by the"
                                        + " Secretariat. The lamps shall consist of glass."))
                .containsExactly("UN Secretary-General", "UN Secretariat");
    }

    @Test
    void shortNamesStandForWhoeverHasThatName() {
        assertThat(
                        addressees(
                                "1. Notes the work of the International Seabed Authority on lamps;",
                                "2. Requests the Authority to report on the lamps."))
                .containsExactly("ISA");
        assertThat(addressees("1. Requests the Authority to report on the lamps."))
                .containsExactly("Authority");
    }

    @Test
    void himIsWhoeverWasNamedLast() {
        assertThat(
                        addressees(
                                "1. Decides not to approve the proposal of the Secretary-General,"
                                        + " and requests him to report."))
                .containsExactly("GA", "UN Secretary-General");
    }

    @Test
    void aPartWithASubjectOfItsOwnAsksThat() {
        assertThat(
                        addressees(
                                "1. Decides that the lamps shall be lit:",
                                "(a) The Secretary-General will choose the lamps;",
                                "(b) In the evening."))
                .containsExactly("GA", "UN Secretary-General", "GA");
    }

    @Test
    void whereAnotherSentenceLeadsOnTheSpeakerIsNotAsked() {
        assertThat(
                        addressees(
                                "1. We commit to lighting the lamps. To that end, we will draw from"
                                        + " the following:",
                                "(a) Oil;",
                                "(b) Wicks."))
                .containsExactly("GA");
    }

    @Test
    void aRequestWithoutANameAsksWhoeverWasAskedBefore() {
        assertThat(
                        addressees(
                                "1. Urges the Secretary-General to light the lamps, and requests an"
                                        + " update."))
                .containsExactly("UN Secretary-General", "UN Secretary-General");
        assertThat(addressees("1. Decides to authorize the Secretary-General to light lamps."))
                .containsExactly("UN Secretary-General");
    }

    @Test
    void aPreambleAsksNobody() {
        assertThat(addressees("Encouraging States to light lamps,", "1. Requests States to write."))
                .containsExactly("Member States");
    }

    @Test
    void inAPreambleAFiniteVerbHasAnotherSubject() {
        String text =
                "12/34. Care of lighthouses\n\nThe General Assembly,\n\nReaffirming the Plan, which"
                        + " is its guide, complements it, and reaffirms the need for light,\n\n1."
                        + " Requests States to write.\n";
        var preamble =
                READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8)).paragraphs().stream()
                        .filter(p -> p.kind() == Paragraph.Kind.PREAMBULAR)
                        .flatMap(p -> p.directives().stream());
        assertThat(preamble).hasSize(1);
    }

    private static List<String> addressees(String... paragraphs) {
        String text =
                "12/34. Care of lighthouses\n\nThe General Assembly,\n\n"
                        + String.join("\n\n", paragraphs)
                        + "\n";
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8)).paragraphs().stream()
                .map(Paragraph::directives)
                .flatMap(List::stream)
                .flatMap(d -> d.addressees().stream())
                .map(AddresseesTest::shown)
                .toList();
    }

    private static String shown(Addressee addressee) {
        return addressee.role() == Addressee.Role.ADDRESSEE
                ? addressee.name()
                : addressee.name() + " " + addressee.role().word();
    }
}
