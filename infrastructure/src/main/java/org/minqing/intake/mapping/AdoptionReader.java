package org.minqing.intake.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionDetails;
import org.minqing.api.Place;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.api.Urgency;
import org.minqing.intake.mapping.Mapping.Field;

/** Reads one row as a case: what the register knows of it, and nothing else. */
final class AdoptionReader {

    private static final int LONGEST_SUBJECT = 200;

    private final Mapping mapping;
    private final RegisterReader register;
    private final Cells cells;
    private final Words words;
    private final RegisterWords directories;
    private final Map<String, String> unmatchedAreas = new HashMap<>();

    AdoptionReader(Mapping mapping, RegisterReader register, Cells cells, Words words, RegisterWords directories) {
        this.mapping = mapping;
        this.register = register;
        this.cells = cells;
        this.words = words;
        this.directories = directories;
    }

    CaseRow.Adopted read(Origin origin) {
        Moment receivedAt = register.neededTime(cells, mapping.receivedAt());
        Optional<Moment> repliedAt = register.time(cells, mapping.repliedAt());
        Optional<Moment> closedAt = register.time(cells, mapping.closedAt());
        notBefore(receivedAt, closedAt, mapping.closedAt());
        notBefore(receivedAt, repliedAt, mapping.repliedAt());
        List<PersonalData> persons = author(origin).stream().toList();
        Optional<String> replyText = text(mapping.replyText());
        Optional<ClosedAs> closedAs = words.one(mapping.closedAs(), ClosedAs.class);
        Adoption adoption = new Adoption(
                "",
                origin,
                receivedAt,
                text(mapping.channel()).map(directories::channel),
                area(),
                place(),
                directories.category(categoryPath()),
                subject(),
                text(mapping.content()),
                words.one(mapping.nature(), Nature.class),
                words.one(mapping.magnitude(), Magnitude.class),
                text(mapping.unit()).map(directories::unit),
                words.one(mapping.level(), Level.class),
                persons.stream().map(PersonalData::personId).toList(),
                repliedAt.or(() -> replyText.map(reply -> Moment.unknown())),
                replyText,
                closedAs,
                closedAt,
                words.one(mapping.resolution(), Resolution.class),
                words.yesOrNo(mapping.onTime()),
                followUps(),
                Map.of());
        Optional<Urgency> urgency = words.one(mapping.urgency(), Urgency.class);
        Optional<PetitionDetails.Matter> matter = words.one(mapping.matter(), PetitionDetails.Matter.class);
        Map<String, String> unmatched = new HashMap<>(words.unmatched());
        unmatched.putAll(unmatchedAreas);
        return new CaseRow.Adopted(
                WithoutNames.of(adoption, cells.others(), persons),
                urgency,
                matter,
                persons,
                directories.added(),
                unmatched);
    }

    private Optional<String> text(Optional<Field> field) {
        return field.flatMap(cells::place);
    }

    private Optional<String> subject() {
        Optional<String> subject = text(mapping.subject());
        subject.filter(text -> text.length() > LONGEST_SUBJECT).ifPresent(text -> {
            throw new UnfitRow(
                    mapping.subject().flatMap(Field::column).orElse(""),
                    text.substring(0, 40) + "…",
                    "import.text-too-long",
                    Map.of("limit", "200"));
        });
        return subject;
    }

    private List<String> categoryPath() {
        return mapping.category().stream()
                .map(cells::place)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<AreaCode> area() {
        List<Optional<String>> path = mapping.area().stream().map(cells::known).toList();
        List<AreaCode> found = directories.areas(path, mapping.areaWithin().orElse(""));
        cells.placed(mapping.area().subList(0, found.size()));
        if (found.size() < path.size()) {
            path.get(found.size())
                    .ifPresent(name -> unmatchedAreas.put(mapping.area().get(found.size()), name));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private Optional<Place> place() {
        return mapping.place()
                .flatMap(columns -> cells.place(columns.text())
                        .map(text -> new Place(text, degrees(columns.lon()), degrees(columns.lat()))));
    }

    private Optional<Double> degrees(Optional<String> column) {
        return column.flatMap(name -> cells.known(name).flatMap(text -> {
            try {
                double degrees = Double.parseDouble(text);
                cells.placed(List.of(name));
                return Double.isFinite(degrees) ? Optional.of(degrees) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }));
    }

    /** Named after the case, so that the same letter sent again brings nobody new. */
    private Optional<PersonalData> author(Origin origin) {
        return mapping.author()
                .flatMap(author -> cells.place(author.column())
                        .map(name -> new PersonalData(
                                new PersonId(UUID.nameUUIDFromBytes(
                                        ("author of " + CaseId.named(origin)).getBytes(StandardCharsets.UTF_8))),
                                author.kind(),
                                Optional.of(name),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private List<Adoption.FollowUpAnswers> followUps() {
        return mapping.followUp().stream()
                .filter(answers -> answers.onlyWhere()
                        .map(where -> cells.known(where.column())
                                .filter(where.is()::equals)
                                .isPresent())
                        .orElse(true))
                .flatMap(answers -> worst(answers).stream())
                .map(mark -> new Adoption.FollowUpAnswers(
                        Moment.unknown(), Optional.empty(), Optional.empty(), Optional.of(mark)))
                .toList();
    }

    private Optional<Satisfaction> worst(Mapping.FollowUp answers) {
        return answers.satisfaction().stream()
                .flatMap(column -> words
                        .one(
                                Optional.of(new Field(Optional.of(column), answers.words(), Optional.empty())),
                                Satisfaction.class)
                        .stream())
                .max(Comparator.naturalOrder());
    }

    private static void notBefore(Moment receivedAt, Optional<Moment> end, Optional<Field> field) {
        Stream.of(end)
                .flatMap(Optional::stream)
                .filter(moment -> isBefore(moment, receivedAt))
                .forEach(moment -> {
                    throw new UnfitRow(
                            field.flatMap(Field::column).orElse(""),
                            moment.toString(),
                            "case.closed-before-received",
                            Map.of());
                });
    }

    /** Only where both are known to the second; days are judged where the zone is known. */
    private static boolean isBefore(Moment end, Moment start) {
        return end instanceof Moment.At later
                && start instanceof Moment.At earlier
                && later.instant().isBefore(earlier.instant());
    }
}
