package org.minqing.desk.list;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.Role;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The views that accounts keep. What somebody searches for may be a person, and so may the name that they give it: both are
 * sealed under a key of the view, which goes when the view does.
 */
@Repository
public class KeptViews {

    /** Of one account; and so many are offered to one role. */
    static final int MOST = 20;

    static final int LONGEST_NAME = 60;

    private static final String ROWS = "select id, account, role, place, key_id, sealed from kept_view";

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final JsonMapper json = JsonMapper.shared();

    KeptViews(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares rows.
    private record Row(UUID id, String account, Optional<Role> role, int place, UUID keyId, byte[] sealed) {}

    /** What nobody reads in the table. */
    private record Sealed(String name, String question) {}

    /** Those of an account, in its order. */
    List<KeptView> of(String account) {
        return opened(
                jdbc.sql(ROWS + " where account = :account order by place").param("account", account));
    }

    /** Those that others offer to these roles. */
    List<KeptView> offeredTo(Collection<Role> roles, String account) {
        return opened(jdbc.sql(ROWS + " where role = any(:roles) and account <> :account order by role, account, place")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("account", account));
    }

    /**
     * Keeps that question under that name; whatever the account has under the name already is changed.
     *
     * @throws ProblemException 422 where the name is none, or they have as many as one can have
     */
    void keep(String account, String name, String question) {
        Sealed view = new Sealed(named(name), question);
        List<KeptView> theirs = of(account);
        Optional<KeptView> standing =
                theirs.stream().filter(one -> one.name().equals(view.name())).findFirst();
        if (standing.isPresent()) {
            write(account, standing.get().id(), view);
        } else if (theirs.size() >= MOST) {
            throw Problem.of(422, "view.too-many", Map.of("limit", Integer.toString(MOST)))
                    .asException();
        } else {
            add(account, view);
        }
    }

    private void add(String account, Sealed view) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        DataKey key = keys.fresh(1).getFirst();
        jdbc.sql("""
                insert into kept_view (id, account, place, key_id, sealed)
                select :id, :account, coalesce(max(place), 0) + 1, :key, :sealed from kept_view where account = :account
                """)
                .param("id", id)
                .param("account", account)
                .param("key", key.id())
                .param("sealed", sealed(key, id, view))
                .update();
    }

    /** Under another name. */
    void rename(String account, UUID id, String name) {
        String given = named(name);
        KeptView view = find(account, id);
        boolean taken = of(account).stream()
                .anyMatch(one -> one.name().equals(given) && !one.id().equals(id));
        if (taken) {
            throw Problem.of(422, "view.name-taken", Map.of()).asException();
        }
        write(account, id, new Sealed(given, view.question()));
    }

    /** One place further to the front; the first one stays where it is. */
    void moveUp(String account, UUID id) {
        find(account, id);
        jdbc.sql("""
                update kept_view v set place = o.place from kept_view o
                where v.account = :account and o.account = :account
                    and ((v.id = :id and o.place = v.place - 1) or (o.id = :id and v.place = o.place - 1))
                """).param("account", account).param("id", id).update();
    }

    /**
     * Everybody with that role sees it too; with none its account alone.
     *
     * @throws ProblemException 422 where the role is offered as many as anybody looks through
     */
    void offer(String account, UUID id, Optional<Role> role) {
        KeptView view = find(account, id);
        if (role.isPresent() && !role.equals(view.role()) && offered(role.get()) >= MOST) {
            throw Problem.of(
                            422,
                            "view.too-many-of-role",
                            Map.of(
                                    "limit",
                                    Integer.toString(MOST),
                                    "role",
                                    role.get().name()))
                    .asException();
        }
        jdbc.sql("update kept_view set role = :role where id = :id and account = :account")
                .param("role", role.map(Role::name).orElse(null))
                .param("id", id)
                .param("account", account)
                .update();
    }

    private int offered(Role role) {
        return jdbc.sql("select count(*) from kept_view where role = :role")
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    /** Whoever it belongs to, nobody else sees it any more. */
    void takeBack(UUID id) {
        jdbc.sql("update kept_view set role = null where id = :id")
                .param("id", id)
                .update();
    }

    /** With its key; those behind it move up. */
    void discard(String account, UUID id) {
        keys.destroy(jdbc.sql("""
                with gone as (
                    delete from kept_view where id = :id and account = :account returning place, key_id),
                closer as (
                    update kept_view v set place = v.place - 1 from gone where v.account = :account and v.place > gone.place)
                select key_id from gone
                """)
                .param("id", id)
                .param("account", account)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private KeptView find(String account, UUID id) {
        return of(account).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "view.not-found").asException());
    }

    private void write(String account, UUID id, Sealed view) {
        UUID keyId = jdbc.sql("select key_id from kept_view where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Problem.of(404, "view.not-found").asException());
        keys.find(keyId)
                .ifPresent(key -> jdbc.sql("update kept_view set sealed = :sealed where id = :id")
                        .param("sealed", sealed(key, id, view))
                        .param("id", id)
                        .update());
    }

    private List<KeptView> opened(JdbcClient.StatementSpec asked) {
        List<Row> rows = asked.query((row, number) -> row(row)).list();
        Map<UUID, DataKey> found = keys.find(rows.stream().map(Row::keyId).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.keyId())).map(key -> opened(row, key)).stream())
                .toList();
    }

    private KeptView opened(Row row, DataKey key) {
        Sealed view = json.readValue(key.open(row.sealed(), row.id().toString()), Sealed.class);
        return new KeptView(row.id(), row.account(), row.role(), row.place(), view.name(), view.question());
    }

    private byte[] sealed(DataKey key, UUID id, Sealed view) {
        return key.seal(json.writeValueAsBytes(view), id.toString());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("account"),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                row.getInt("place"),
                row.getObject("key_id", UUID.class),
                row.getBytes("sealed"));
    }

    private static String named(String name) {
        String stripped = name.strip();
        boolean isOne = !stripped.isEmpty()
                && stripped.codePointCount(0, stripped.length()) <= LONGEST_NAME
                && stripped.codePoints().noneMatch(Character::isISOControl);
        if (!isOne) {
            throw Problem.of(422, "view.bad-name", Map.of("limit", Integer.toString(LONGEST_NAME)))
                    .asException();
        }
        return stripped;
    }
}
