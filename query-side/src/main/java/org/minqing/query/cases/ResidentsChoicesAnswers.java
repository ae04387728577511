package org.minqing.query.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.RaisedAt;
import org.minqing.api.query.ResidentsChoices;
import org.minqing.api.query.ResidentsChoices.Choice;
import org.minqing.api.query.ResidentsChoices.Promised;
import org.minqing.api.query.ResidentsChoices.Proposal;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what was put to the residents, and what they chose. */
public final class ResidentsChoicesAnswers {

    private final JdbcClient jdbc;

    public ResidentsChoicesAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    public ResidentsChoices answer(ResidentsChoicesQuery query) {
        if (!query.scope().units().isEmpty()) {
            return new ResidentsChoices(List.of());
        }
        int size = Math.clamp(query.size(), 1, ResidentsChoicesQuery.MAX_SIZE);
        Conditions conditions = about(query.scope());
        List<Choice> choices = jdbc.sql("select * from cases.residents_choice" + conditions.sql()
                        + " order by last_day desc, area, id limit " + size)
                .params(conditions.values())
                .query((row, number) -> choice(row))
                .list();
        if (choices.isEmpty()) {
            return new ResidentsChoices(List.of());
        }
        Map<UUID, List<Proposal>> proposals =
                proposals(choices.stream().map(choice -> choice.id().value()).toList());
        return new ResidentsChoices(choices.stream()
                .map(choice -> with(choice, proposals.getOrDefault(choice.id().value(), List.of())))
                .toList());
    }

    /** Those that lie in the scope, and those in whose area some of it lies. */
    private static Conditions about(Scope scope) {
        Conditions conditions = new Conditions();
        return conditions.alternatives(
                scope.areas(),
                area -> "starts_with(area, " + conditions.name(area) + ") or starts_with(" + conditions.name(area)
                        + ", area)");
    }

    private record ProposalOf(UUID choice, Proposal proposal) {}

    private Map<UUID, List<Proposal>> proposals(List<UUID> ids) {
        return jdbc
                .sql("select * from cases.choice_proposal where choice in (:ids) order by choice, place")
                .param("ids", ids)
                .query((row, number) -> new ProposalOf(
                        row.getObject("choice", UUID.class),
                        new Proposal(
                                row.getString("key"),
                                row.getString("text"),
                                CaseId.of(row.getString("petition")),
                                Optional.ofNullable(row.getObject("votes", Integer.class)),
                                row.getBoolean("chosen"))))
                .list()
                .stream()
                .collect(groupingBy(ProposalOf::choice, mapping(ProposalOf::proposal, toList())));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                OccasionId.of(row.getString("id")),
                AreaCode.of(row.getString("area")),
                row.getString("question"),
                row.getObject("last_day", LocalDate.class),
                raisedAt(row),
                List.of(),
                row.getInt("households"),
                Optional.ofNullable(row.getObject("counted_at", OffsetDateTime.class))
                        .<Instant>map(OffsetDateTime::toInstant),
                promised(row),
                row.getBoolean("withdrawn"));
    }

    private static Optional<RaisedAt> raisedAt(ResultSet row) throws SQLException {
        String kind = row.getString("about_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new RaisedAt(
                        OccasionKind.valueOf(kind),
                        OccasionId.of(row.getString("about")),
                        Optional.ofNullable(row.getObject("about_day", LocalDate.class))));
    }

    private static Optional<Promised> promised(ResultSet row) throws SQLException {
        String proposal = row.getString("promised");
        return proposal == null
                ? Optional.empty()
                : Optional.of(new Promised(proposal, row.getObject("promised_by", LocalDate.class)));
    }

    private static Choice with(Choice choice, List<Proposal> proposals) {
        return new Choice(
                choice.id(),
                choice.area(),
                choice.question(),
                choice.lastDay(),
                choice.about(),
                proposals,
                choice.households(),
                choice.countedAt(),
                choice.promised(),
                choice.withdrawn());
    }
}
