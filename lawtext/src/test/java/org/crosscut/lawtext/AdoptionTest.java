package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What front and back matter tell of how a resolution came about.
class AdoptionTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(1957, 3, 4));

    @Test
    void theFrontTellsSessionAgendaDateAndReport() {
        Resolution read =
                Fixtures.read(
                        """
                        Twenty-first session
                        Agenda item 17 (b)
                        Resolution adopted by the General Assembly on 4 March 1957
                        [on the report of the Ninth Committee (A/12/900, para. 3)]
                        12/34. Care of lighthouses
                        The General Assembly,
                        1. Thanks the keepers of all lamps.
                        93rd plenary meeting
                        4 March 1957
                        """);
        assertThat(read.adoption())
                .isEqualTo(
                        new Adoption(
                                "General Assembly",
                                "21",
                                "93",
                                DAY,
                                "17 (b)",
                                "Ninth Committee",
                                "A/12/900"));
    }

    @Test
    void aCouncilGivesItsMeetingInFront() {
        Resolution read =
                Fixtures.read(
                        """
                        Resolution 34 (1957)
                        Adopted by the Security Council at its 653rd meeting, on 4 March 1957
                        The Security Council,
                        1. Thanks the keepers of all lamps.
                        """);
        assertThat(read.adoption())
                .isEqualTo(new Adoption("Security Council", "", "653", DAY, "", "", ""));
    }

    @Test
    void withoutACommitteeThePaperIsTold() {
        Resolution read =
                Fixtures.read(
                        """
                        [without reference to a Main Committee (A/12/L.7 and A/12/L.7/Add.1)]
                        12/34. Care of lighthouses
                        The General Assembly,
                        1. Thanks the keepers of all lamps.
                        4 March 1957
                        """);
        assertThat(read.adoption())
                .isEqualTo(new Adoption("General Assembly", "", "", DAY, "", "", "A/12/L.7"));
    }

    @Test
    void chineseFrontAndBackMatterTellTheSame() {
        Resolution read =
                Fixtures.read(
                        """
                        第二十一届会议
                        议程项目 17
                        [根据第九委员会的报告(A/12/900，第 3 段)通过]
                        12/34. 灯塔管理
                        大会，
                        1. 感谢所有灯塔管理员。
                        1957年3月4日
                        第93次全体会议
                        """);
        assertThat(read.adoption())
                .isEqualTo(new Adoption("大会", "21", "93", DAY, "17", "第九委员会", "A/12/900"));
    }

    @Test
    void olderChineseTextsWriteNumbersOut() {
        Resolution read =
                Fixtures.read(
                        """
                        12/34. 灯塔管理
                        (据第九委员会报告书所通过之决议案)
                        大会，
                        1. 感谢所有灯塔管理员。
                        一九五七年三月四日，
                        第三二七次全体会议。
                        """);
        assertThat(read.adoption()).isEqualTo(new Adoption("大会", "", "327", DAY, "", "第九委员会", ""));
    }

    @Test
    void theDayOfDistributionIsNotThatOfAdoption() {
        Resolution read =
                Fixtures.read(
                        """
                        Distr.: General
                        9 March 1957
                        12/34. Care of lighthouses
                        The General Assembly,
                        1. Thanks the keepers of all lamps.
                        """);
        assertThat(read.adoption().date()).isEmpty();
    }

    @Test
    void aDayThatNeverWasIsNotTold() {
        Resolution read =
                Fixtures.read(
                        """
                        Resolution adopted by the General Assembly on 31 June 1957
                        12/34. Care of lighthouses
                        The General Assembly,
                        1. Thanks the keepers of all lamps.
                        """);
        assertThat(read.adoption().date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "327, 327",
        "三二七, 327",
        "三百二十七, 327",
        "十二, 12",
        "二十, 20",
        "一九五七, 1957",
        "二〇二二, 2022"
    })
    void numbersAreReadInDigitsAndIdeographs(String printed, int value) {
        assertThat(PrintedNumber.of(printed)).isEqualTo(value);
    }
}
