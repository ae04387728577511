package org.minqing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.keys.KeyRing;
import org.minqing.keys.SealBrokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class PersonSealTest {

    private static final Logger log = LoggerFactory.getLogger(PersonSealTest.class);

    /** Of this thread alone, for others share the machine. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder = Path.of("");

    private static PersonSeal.Row row(SealedPerson sealed) {
        return new PersonSeal.Row(
                sealed.personId(),
                sealed.kind(),
                sealed.keyId().map(UUID::fromString),
                sealed.sealed().map(text -> text.substring(2)));
    }

    @Test
    void who_was_sealed_is_known_again_and_nobody_can_be_put_in_another_s_place() {
        try (KeyRing keys = KeyRing.in(folder)) {
            PersonSeal seal = new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
            PersonalData one = PersonsForTests.someone(1);
            SealedPerson sealed = seal.seal(List.of(one)).getFirst();

            assertThat(seal.open(List.of(row(sealed)))).containsEntry(one.personId(), new RegisteredPerson.Known(one));

            PersonId another = new PersonId(UUID.randomUUID());
            PersonSeal.Row swapped = new PersonSeal.Row(
                    another, one.kind(), row(sealed).keyId(), row(sealed).sealed());
            assertThatThrownBy(() -> seal.open(List.of(swapped))).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_sealed() {
        try (KeyRing keys = KeyRing.in(folder)) {
            PersonSeal seal = new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
            PersonalData nobody = new PersonalData(
                    new PersonId(UUID.randomUUID()),
                    PersonalData.Kind.ANONYMOUS,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            SealedPerson sealed = seal.seal(List.of(nobody)).getFirst();
            assertThat(sealed.keyId()).isEmpty();
            assertThat(seal.open(List.of(row(sealed))))
                    .containsEntry(nobody.personId(), new RegisteredPerson.Known(nobody));
        }
    }

    /** Says what a person costs a register, whose rows have half a millisecond each. */
    @Test
    void sealing_a_person_costs_a_small_part_of_a_row_of_a_register() {
        try (KeyRing keys = KeyRing.in(folder)) {
            PersonSeal seal = new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
            List<PersonalData> row =
                    IntStream.range(0, 200).mapToObj(PersonsForTests::someone).toList();
            for (int i = 0; i < 50; i++) {
                seal.seal(row);
            }
            long begun = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < 100; i++) {
                seal.seal(row);
            }
            long all = (THREADS.getCurrentThreadCpuTime() - begun) / 100 / 200;
            long keysBegun = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < 100; i++) {
                keys.fresh(200);
            }
            long made = (THREADS.getCurrentThreadCpuTime() - keysBegun) / 100 / 200;
            log.info("{} ns of processor time to seal a person, {} of them for the key", all, made);
            assertThat(all).isLessThan(500_000);
        }
    }
}
