package org.minqing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyRingTest {

    private static final byte[] TOLD = "王样例 199 0000 0001".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    private KeySettings settings() {
        return settings(Optional.empty(), Optional.empty(), CipherSuite.AES);
    }

    private KeySettings settings(Optional<String> masterKey, Optional<String> old, CipherSuite suite) {
        return new KeySettings(
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                masterKey,
                folder.resolve("master.key"),
                old,
                suite);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sealed_is_opened_after_a_restart_whatever_the_profile_is_then(CipherSuite suite) {
        UUID id;
        byte[] sealed;
        try (KeyRing ring = KeyRing.open(settings(Optional.empty(), Optional.empty(), suite))) {
            DataKey key = ring.fresh(1).getFirst();
            id = key.id();
            sealed = key.seal(TOLD, "somebody");
        }
        for (CipherSuite then : CipherSuite.values()) {
            try (KeyRing ring = KeyRing.open(settings(Optional.empty(), Optional.empty(), then))) {
                assertThat(ring.find(id).orElseThrow().open(sealed, "somebody")).isEqualTo(TOLD);
            }
        }
        assertThat(sealed[0]).isEqualTo(suite.mark());
    }

    @ParameterizedTest
    @EnumSource
    void what_belongs_to_one_is_not_opened_as_another_s_nor_after_one_bit_was_changed(CipherSuite suite) {
        try (KeyRing ring = KeyRing.open(settings(Optional.empty(), Optional.empty(), suite))) {
            DataKey key = ring.fresh(1).getFirst();
            byte[] sealed = key.seal(TOLD, "one");
            assertThatThrownBy(() -> key.open(sealed, "another")).isInstanceOf(SealBrokenException.class);
            for (int place = 0; place < sealed.length; place++) {
                byte[] changed = sealed.clone();
                changed[place] ^= 1;
                assertThatThrownBy(() -> key.open(changed, "one")).isInstanceOf(SealBrokenException.class);
            }
        }
    }

    @Test
    void a_key_that_was_given_is_on_disk_before_anyone_uses_it() {
        try (KeyRing ring = KeyRing.open(settings());
                KeyTable anotherNode = KeyTable.open(settings())) {
            List<String> given =
                    ring.fresh(3000).stream().map(key -> key.id().toString()).toList();
            assertThat(new HashSet<>(given)).hasSize(3000);
            assertThat(anotherNode.find(given)).hasSize(3000);
        }
    }

    @Test
    void no_key_is_given_twice_however_many_ask_at_once() throws Exception {
        try (KeyRing ring = KeyRing.open(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<UUID>>> asked = IntStream.range(0, 40)
                    .mapToObj(one -> threads.submit(
                            () -> ring.fresh(100).stream().map(DataKey::id).toList()))
                    .toList();
            List<UUID> all = new ArrayList<>();
            for (Future<List<UUID>> one : asked) {
                all.addAll(one.get());
            }
            assertThat(all).hasSize(4000).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_destroyed_key_is_found_by_nobody_and_stands_in_no_file() throws IOException {
        String wrapped;
        try (KeyRing ring = KeyRing.open(settings())) {
            UUID id = ring.fresh(1).getFirst().id();
            assertThat(ring.find(id)).isPresent();
            try (KeyTable table = KeyTable.open(settings())) {
                wrapped = table.find(List.of(id.toString())).getFirst().wrapped();
            }
            assertThat(standsInAFile(wrapped)).isTrue();

            ring.destroy(Set.of(id));

            assertThat(ring.find(id)).isEmpty();
            assertThat(standsInAFile(wrapped)).isFalse();
            assertThat(standsInAFile(id.toString())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_store_put_back_from_an_old_backup_forgets_again_whose_keys_were_destroyed_since(Erasure.Of whose)
            throws IOException {
        Path store = folder.resolve("keys.db");
        UUID forgotten;
        UUID other;
        try (KeyRing ring = KeyRing.open(settings())) {
            List<DataKey> keys = ring.fresh(2);
            forgotten = keys.getFirst().id();
            other = keys.getLast().id();
        }
        Files.copy(store, folder.resolve("backup"));
        try (KeyRing ring = KeyRing.open(settings())) {
            ring.erase(List.of(new Erasure(Instant.EPOCH, whose, UUID.randomUUID(), forgotten, "officer-1")));
        }
        Files.move(folder.resolve("backup"), store, StandardCopyOption.REPLACE_EXISTING);

        try (KeyRing ring = KeyRing.open(settings())) {
            assertThat(ring.find(forgotten)).isEmpty();
            assertThat(ring.find(other)).isPresent();
            assertThat(standsInAFile(forgotten.toString()))
                    .as("but in the journal")
                    .isTrue();
        }
        Files.delete(folder.resolve("erasures"));
        assertThat(standsInAFile(forgotten.toString())).isFalse();
    }

    @Test
    void keys_made_ahead_and_not_used_do_not_stay() {
        try (KeyRing ring = KeyRing.open(settings())) {
            ring.fresh(5);
        }
        try (KeyTable table = KeyTable.open(settings())) {
            String master = table.masterKeys().iterator().next();
            assertThat(table.wrappedBy(master, "", 10_000)).hasSize(5);
        }
    }

    @Test
    void the_store_and_the_master_key_are_the_owner_s_alone() throws IOException {
        KeyRing.open(settings()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void with_another_master_key_or_none_nothing_starts_and_nothing_is_changed() throws IOException {
        UUID id;
        try (KeyRing ring = KeyRing.open(settings())) {
            id = ring.fresh(1).getFirst().id();
        }
        byte[] before = Files.readAllBytes(folder.resolve("keys.db"));

        String another = MasterKey.random().base64();
        assertThatThrownBy(() -> KeyRing.open(settings(Optional.of(another), Optional.empty(), CipherSuite.AES)))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("not the one given");
        Path put = Files.move(folder.resolve("master.key"), folder.resolve("put away"));
        assertThatThrownBy(() -> KeyRing.open(settings())).isInstanceOf(MasterKeyException.class);
        assertThat(folder.resolve("master.key")).doesNotExist();
        Files.writeString(folder.resolve("master.key"), "no key");
        assertThatThrownBy(() -> KeyRing.open(settings()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("not 32 bytes");

        assertThat(Files.readAllBytes(folder.resolve("keys.db"))).isEqualTo(before);
        Files.delete(folder.resolve("master.key"));
        Files.move(put, folder.resolve("master.key"));
        try (KeyRing ring = KeyRing.open(settings())) {
            assertThat(ring.find(id)).isPresent();
        }
    }

    @Test
    void a_new_master_key_takes_over_all_keys_and_the_old_one_is_needed_no_more() {
        String first = MasterKey.random().base64();
        String second = MasterKey.random().base64();
        List<DataKey> keys;
        byte[] digest;
        try (KeyRing ring = KeyRing.open(settings(Optional.of(first), Optional.empty(), CipherSuite.AES))) {
            keys = ring.fresh(2500);
            digest = ring.digests().of("name", "王样例");
        }
        byte[] sealed = keys.getFirst().seal(TOLD, "somebody");

        try (KeyRing ring = KeyRing.open(settings(Optional.of(second), Optional.of(first), CipherSuite.SM));
                KeyTable table = KeyTable.open(settings())) {
            // While it is being done, everything can be read.
            assertThat(ring.find(keys.getFirst().id())).isPresent();
            await().untilAsserted(() -> assertThat(table.masterKeys())
                    .containsExactly(MasterKey.parse(second, "here").fingerprint()));
        }

        try (KeyRing ring = KeyRing.open(settings(Optional.of(second), Optional.empty(), CipherSuite.AES))) {
            assertThat(ring.find(keys.stream().map(DataKey::id).toList())).hasSize(2500);
            assertThat(ring.find(keys.getFirst().id()).orElseThrow().open(sealed, "somebody"))
                    .isEqualTo(TOLD);
            assertThat(ring.digests().of("name", "王样例")).isEqualTo(digest);
        }
    }

    @Test
    void a_change_of_master_keys_that_was_broken_off_goes_on() {
        String first = MasterKey.random().base64();
        String second = MasterKey.random().base64();
        List<String> ids;
        try (KeyRing ring = KeyRing.open(settings(Optional.of(first), Optional.empty(), CipherSuite.AES))) {
            ids = ring.fresh(3).stream().map(key -> key.id().toString()).toList();
        }
        // As it stands when the first of them was wrapped anew and then the power went.
        KeySettings both = settings(Optional.of(second), Optional.of(first), CipherSuite.AES);
        try (KeyTable table = KeyTable.open(both)) {
            Wrapping wrapping = Wrapping.over(table, both);
            KeyTable.Wrapped one = table.find(ids.subList(0, 1)).getFirst();
            table.replace(List.of(wrapping.wrap(one.id(), wrapping.unwrap(one))), one.masterKey());
        }

        try (KeyTable table = KeyTable.open(both)) {
            Wrapping.over(table, both).renew();
            assertThat(table.find(ids))
                    .extracting(KeyTable.Wrapped::masterKey)
                    .containsOnly(MasterKey.parse(second, "here").fingerprint());
        }
        KeyRing.open(settings(Optional.of(second), Optional.empty(), CipherSuite.AES))
                .close();
    }

    @Test
    void several_nodes_name_one_postgresql() {
        EmbeddedPostgresForTests.Database database = EmbeddedPostgresForTests.freshDatabase();
        KeySettings shared = new KeySettings(
                folder,
                Optional.of(database.url()),
                Optional.of(database.user()),
                Optional.of(database.password()),
                Optional.of(MasterKey.random().base64()),
                folder.resolve("master.key"),
                Optional.empty(),
                CipherSuite.AES);
        try (KeyRing one = KeyRing.open(shared);
                KeyRing other = KeyRing.open(shared)) {
            DataKey key = one.fresh(2000).getLast();
            assertThat(other.find(key.id()).orElseThrow().open(key.seal(TOLD, "x"), "x"))
                    .isEqualTo(TOLD);
            assertThat(other.digests().of("name", "王样例"))
                    .isEqualTo(one.digests().of("name", "王样例"));
            one.destroy(Set.of(key.id()));
            assertThat(one.find(key.id())).isEmpty();
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from wrapped_key where key_id = '" + key.id() + "'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void digests_tell_kinds_apart_and_are_found_whichever_profile_made_them() {
        String master = Base64.getEncoder().encodeToString(Sealing.random(32));
        try (KeyRing aes = KeyRing.open(settings(Optional.of(master), Optional.empty(), CipherSuite.AES));
                KeyRing sm = KeyRing.open(settings(Optional.of(master), Optional.empty(), CipherSuite.SM))) {
            byte[] byAes = aes.digests().of("name", "王样例");
            byte[] bySm = sm.digests().of("name", "王样例");
            assertThat(byAes).isNotEqualTo(bySm).isNotEqualTo(aes.digests().of("phone", "王样例"));
            assertThat(aes.digests().any("name", "王样例")).containsExactly(byAes, bySm);
        }
    }

    private boolean standsInAFile(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (content.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
