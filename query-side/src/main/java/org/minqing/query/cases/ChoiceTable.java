package org.minqing.query.cases;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.RaisedAt;
import org.minqing.api.ResidentsChoiceEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was put to the residents, and how many chose what. Which household did is in no table. */
final class ChoiceTable {

    private final JdbcTemplate jdbc;
    private final String choices;
    private final String proposals;
    private final ZoneId zone;

    ChoiceTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.choices = schema + ".residents_choice";
        this.proposals = schema + ".choice_proposal";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof ResidentsChoiceEvent event) {
                apply(projected.caseId().value(), event);
            }
        }
    }

    private void apply(UUID id, ResidentsChoiceEvent event) {
        switch (event) {
            case ResidentsChoiceEvent.Opened opened -> open(id, opened);
            case ResidentsChoiceEvent.Voted _ ->
                jdbc.update("update " + choices + " set households = households + 1 where id = ?", id);
            case ResidentsChoiceEvent.Counted counted -> {
                jdbc.update(
                        "update " + choices + " set counted_at = ? where id = ?",
                        Timestamp.from(counted.act().occurredAt().earliest(zone).orElseThrow()),
                        id);
                counted.votes()
                        .forEach((key, votes) -> jdbc.update(
                                "update " + proposals + " set votes = ?, chosen = ? where choice = ? and key = ?",
                                votes,
                                counted.chosen().contains(key),
                                id,
                                key));
            }
            case ResidentsChoiceEvent.Promised promised ->
                jdbc.update(
                        "update " + choices + " set promised = ?, promised_by = ? where id = ?",
                        promised.proposal(),
                        promised.by(),
                        id);
            case ResidentsChoiceEvent.Withdrawn _ ->
                jdbc.update("update " + choices + " set withdrawn = true where id = ?", id);
        }
    }

    private void open(UUID id, ResidentsChoiceEvent.Opened opened) {
        jdbc.update(
                "insert into " + choices + " (id, area, question, last_day, about_kind, about, about_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                opened.area().digits(),
                opened.question(),
                opened.lastDay(),
                opened.about().map(about -> about.kind().name()).orElse(null),
                opened.about().map(about -> about.id().value()).orElse(null),
                opened.about().flatMap(RaisedAt::day).<LocalDate>map(day -> day).orElse(null));
        for (int i = 0; i < opened.proposals().size(); i++) {
            ChoiceProposal proposal = opened.proposals().get(i);
            jdbc.update(
                    "insert into " + proposals + " (choice, key, place, text, petition) values (?, ?, ?, ?, ?)",
                    id,
                    proposal.key(),
                    i,
                    proposal.text(),
                    proposal.petition().value());
        }
    }
}
