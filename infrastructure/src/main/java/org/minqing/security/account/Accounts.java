package org.minqing.security.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts there are. What changes here holds at once on this node; on another one within two seconds.
 */
@Component
public class Accounts {

    private static final Duration SEEN_ELSEWHERE = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final LoadingCache<String, Optional<Account>> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(SEEN_ELSEWHERE)
            .build(this::read);

    public Accounts(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A name as it is kept, however it was typed. */
    public static String nameOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** @param name as it is kept */
    public Optional<Account> find(String name) {
        return Account.NAME.matcher(name).matches() ? known.get(name) : Optional.empty();
    }

    /** The account as it stands in the database at this moment. */
    public Optional<Account> findNow(String name) {
        known.invalidate(name);
        return find(name);
    }

    public List<Account> all() {
        return jdbc.sql("select * from account order by name")
                .query((row, number) -> accountOf(row))
                .list();
    }

    /** Somebody with an account that is in use, without what it proves itself by. */
    public record Person(String name, String displayName, Set<Role> roles, Reach reach) {}

    /** Those that are people. */
    public List<Person> people() {
        return persons(
                "select name, display_name, roles, area, units from account where enabled and not by_program order by name");
    }

    /** All that are in use, programs among them. */
    public List<Person> inUse() {
        return persons("select name, display_name, roles, area, units from account where enabled order by name");
    }

    private List<Person> persons(String question) {
        return jdbc.sql(question)
                .query((row, number) -> new Person(
                        row.getString(1),
                        row.getString(2),
                        texts(row.getArray(3)).map(Role::valueOf).collect(Collectors.toSet()),
                        new Reach(row.getString(4), texts(row.getArray(5)).collect(Collectors.toSet()))))
                .list();
    }

    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** @return whether there was no account of that name */
    public boolean add(Account account) {
        int added = jdbc.sql("""
            insert into account (name, display_name, roles, area, units, by_program, unattended, enabled,
                password, password_set_at, must_change)
            values (:name, :displayName, :roles, :area, :units, :byProgram, :unattended, :enabled,
                :password, :setAt, :mustChange)
            on conflict (name) do nothing
            """)
                .param("name", account.name())
                .param("displayName", account.displayName())
                .param("roles", rolesOf(account))
                .param("area", account.reach().area())
                .param("units", account.reach().units().toArray(String[]::new))
                .param("byProgram", account.byProgram())
                .param("unattended", account.unattended())
                .param("enabled", account.enabled())
                .param("password", account.credentials().password().orElse(null))
                .param("setAt", account.credentials().passwordSetAt().atOffset(ZoneOffset.UTC))
                .param("mustChange", account.credentials().mustChange())
                .update();
        known.invalidate(account.name());
        return added == 1;
    }

    /** Everything but what the account proves itself by. */
    public void change(Account account) {
        jdbc.sql("""
            update account set display_name = :displayName, roles = :roles, area = :area, units = :units,
                by_program = :byProgram, unattended = :unattended, enabled = :enabled
            where name = :name
            """)
                .param("name", account.name())
                .param("displayName", account.displayName())
                .param("roles", rolesOf(account))
                .param("area", account.reach().area())
                .param("units", account.reach().units().toArray(String[]::new))
                .param("byProgram", account.byProgram())
                .param("unattended", account.unattended())
                .param("enabled", account.enabled())
                .update();
        known.invalidate(account.name());
    }

    /** Keeps the one before, so that it can be told apart from a new one. */
    public void changePassword(String name, String encoded, boolean mustChange) {
        jdbc.sql("""
            with before as (
                insert into password_used (account, password)
                select name, password from account where name = :name and password is not null)
            update account set password = :password, password_set_at = now(), must_change = :mustChange where name = :name
            """)
                .param("name", name)
                .param("password", encoded)
                .param("mustChange", mustChange)
                .update();
        known.invalidate(name);
    }

    /** The last ones that were used before the present one, as the encoder wrote them. */
    List<String> passwordsUsed(String name, int howMany) {
        return jdbc.sql("select password from password_used where account = :name order by until desc limit :most")
                .param("name", name)
                .param("most", howMany)
                .query((row, number) -> row.getString("password"))
                .list();
    }

    public void changeSecondFactor(String name, Optional<SecondFactor.Secret> secret) {
        Optional<DataKey> key = secret.map(some -> keys.fresh(1).getFirst());
        jdbc.sql(
                        "update account set second_factor = :sealed, second_factor_key = :key, last_step = 0 where name = :name")
                .param("name", name)
                .param(
                        "sealed",
                        key.flatMap(some -> secret.map(made -> some.seal(made.bytes(), name)))
                                .orElse(null))
                .param("key", key.map(DataKey::id).orElse(null))
                .update();
        known.invalidate(name);
    }

    /** @return whether nobody has used the digits of this step or a later one yet */
    boolean useStep(String name, long step) {
        int used = jdbc.sql("update account set last_step = :step where name = :name and last_step < :step")
                .param("name", name)
                .param("step", step)
                .update();
        known.invalidate(name);
        return used == 1;
    }

    private Optional<Account> read(String name) {
        return jdbc.sql("select * from account where name = :name")
                .param("name", name)
                .query((row, number) -> accountOf(row))
                .optional();
    }

    private static String[] rolesOf(Account account) {
        return account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private Account accountOf(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("display_name"),
                texts(row.getArray("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                new Reach(row.getString("area"), texts(row.getArray("units")).collect(Collectors.toSet())),
                row.getBoolean("by_program"),
                row.getBoolean("unattended"),
                row.getBoolean("enabled"),
                new Account.Credentials(
                        Optional.ofNullable(row.getString("password")),
                        row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("must_change"),
                        secret(row),
                        row.getLong("last_step")));
    }

    /** Sealed, so that whoever reads the table cannot show the digits. */
    private Optional<SecondFactor.Secret> secret(ResultSet row) throws SQLException {
        Optional<byte[]> sealed = Optional.ofNullable(row.getBytes("second_factor"));
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        String name = row.getString("name");
        return keys.find(row.getObject("second_factor_key", UUID.class))
                .map(key -> SecondFactor.Secret.of(key.open(sealed.get(), name)));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
