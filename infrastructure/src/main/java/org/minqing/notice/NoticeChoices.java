package org.minqing.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.http.Language;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * By which ways each wants to be told of what, and how they are reached. Address and number are sealed under a key of the account's,
 * which goes when they do.
 */
@Repository
public class NoticeChoices {

    /** What everybody gets who has not chosen. */
    private static final Set<Way> BY_DEFAULT = Set.of(Way.APPLICATION);

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final JsonMapper json = JsonMapper.shared();

    NoticeChoices(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What nobody reads in the table. */
    private record Sealed(@Nullable String email, @Nullable String phone) {}

    /** For each kind there is. */
    public Map<NoticeKind, Set<Way>> of(String account) {
        Map<NoticeKind, Set<Way>> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, BY_DEFAULT);
        }
        jdbc.sql("select kind, ways from notice_choice where account = :account")
                .param("account", account)
                .query((row, number) -> all.put(NoticeKind.valueOf(row.getString(1)), ways(row)))
                .list();
        return all;
    }

    /** For each of the accounts. */
    Map<String, Set<Way>> of(Collection<String> accounts, NoticeKind kind) {
        Map<String, Set<Way>> all = new HashMap<>();
        accounts.forEach(account -> all.put(account, BY_DEFAULT));
        jdbc.sql("select account, ways from notice_choice where account = any(:accounts) and kind = :kind")
                .param("accounts", accounts.toArray(String[]::new))
                .param("kind", kind.name())
                .query((row, number) -> all.put(row.getString(1), ways(row)))
                .list();
        return all;
    }

    private static Set<Way> ways(ResultSet row) throws SQLException {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (String way : (String[]) row.getArray("ways").getArray()) {
            ways.add(Way.valueOf(way));
        }
        return ways;
    }

    /** Instead of what they chose before. */
    public void choose(String account, NoticeKind kind, Set<Way> ways) {
        jdbc.sql("""
                insert into notice_choice (account, kind, ways) values (:account, :kind, :ways)
                on conflict (account, kind) do update set ways = excluded.ways
                """)
                .param("account", account)
                .param("kind", kind.name())
                .param("ways", ways.stream().map(Way::name).sorted().toArray(String[]::new))
                .update();
    }

    public Contact contact(String account) {
        return contacts(List.of(account)).getOrDefault(account, Contact.NONE);
    }

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares rows.
    private record Row(
            String account,
            Language language,
            Optional<QuietHours> quiet,
            Optional<UUID> keyId,
            Optional<byte[]> sealed) {}

    /** Of those who said something about themselves. */
    Map<String, Contact> contacts(Collection<String> accounts) {
        List<Row> rows = jdbc.sql("select * from notice_contact where account = any(:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, number) -> row(row))
                .list();
        Map<UUID, DataKey> found =
                keys.find(rows.stream().flatMap(row -> row.keyId().stream()).toList());
        return rows.stream().collect(Collectors.toMap(Row::account, row -> opened(row, found)));
    }

    private Contact opened(Row row, Map<UUID, DataKey> found) {
        Sealed told = row.keyId()
                .flatMap(id -> Optional.ofNullable(found.get(id)))
                .flatMap(key -> row.sealed().map(bytes -> key.open(bytes, row.account())))
                .map(bytes -> json.readValue(bytes, Sealed.class))
                .orElseGet(() -> new Sealed(null, null));
        return new Contact(
                row.language(), Optional.ofNullable(told.email()), Optional.ofNullable(told.phone()), row.quiet());
    }

    private static Row row(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Row(
                row.getString("account"),
                Arrays.stream(Language.values())
                        .filter(one -> one.tag().equals(language))
                        .findFirst()
                        .orElse(Language.CHINESE),
                Optional.ofNullable(row.getObject("quiet_from", LocalTime.class))
                        .flatMap(from -> quiet(from, row)),
                Optional.ofNullable(row.getObject("key_id", UUID.class)),
                Optional.ofNullable(row.getBytes("sealed")));
    }

    private static Optional<QuietHours> quiet(LocalTime from, ResultSet row) {
        try {
            return Optional.of(new QuietHours(from, row.getObject("quiet_to", LocalTime.class)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Instead of what they said before; the key of that is destroyed. */
    public void reach(String account, Contact contact) {
        List<UUID> before = jdbc
                .sql("select key_id from notice_contact where account = :account")
                .param("account", account)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        boolean known = contact.email().isPresent() || contact.phone().isPresent();
        Optional<DataKey> key = known ? Optional.of(keys.fresh(1).getFirst()) : Optional.empty();
        Sealed told = new Sealed(contact.email().orElse(null), contact.phone().orElse(null));
        jdbc.sql("""
                insert into notice_contact (account, language, quiet_from, quiet_to, key_id, sealed)
                values (:account, :language, :from, :to, :key, :sealed)
                on conflict (account) do update set language = excluded.language, quiet_from = excluded.quiet_from,
                    quiet_to = excluded.quiet_to, key_id = excluded.key_id, sealed = excluded.sealed
                """)
                .param("account", account)
                .param("language", contact.language().tag())
                .param("from", contact.quiet().map(QuietHours::from).orElse(null))
                .param("to", contact.quiet().map(QuietHours::to).orElse(null))
                .param("key", key.map(DataKey::id).orElse(null))
                .param(
                        "sealed",
                        key.map(some -> some.seal(json.writeValueAsBytes(told), account))
                                .orElse(null))
                .update();
        keys.destroy(before);
    }
}
