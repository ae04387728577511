package org.minqing.demo.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;
import org.minqing.demo.district.InventedNames;
import org.minqing.demo.district.Street;
import org.minqing.person.PersonReferences;

/** Who takes part in one matter: where it is, who works there, and the people it is about. */
final class Cast {

    private static final int REGULARS = 80;

    private final Story story;
    private final String matter;
    private final District district;
    private final Street street;
    private final Community community;
    private final Cell cell;
    private final List<PersonalData> people = new ArrayList<>();

    /** @param matter names it, so that its people have names of their own */
    Cast(Story story, String matter, District.Neighbourhood where, Cell cell) {
        this.story = story;
        this.matter = matter;
        this.district = story.setting().district();
        this.street = where.street();
        this.community = where.community();
        this.cell = cell;
    }

    District district() {
        return district;
    }

    Street street() {
        return street;
    }

    Community community() {
        return community;
    }

    Cell cell() {
        return cell;
    }

    String operator() {
        return story.one(district.operators());
    }

    String supervisor() {
        return story.one(district.supervisors());
    }

    String streetClerk() {
        return story.one(street.clerks());
    }

    String communityClerk() {
        return story.one(community.clerks());
    }

    /** Whoever works in that unit. */
    String worker(String unit) {
        if (unit.equals(street.unit())) {
            return streetClerk();
        }
        return unit.equals(community.unit()) ? communityClerk() : unit + "-1";
    }

    /** A resident: now and then one who has come before. */
    PersonalData resident() {
        return story.chance(.06) ? regular(story.between(0, REGULARS - 1)) : someone();
    }

    PersonalData someone() {
        PersonalData person = person("demo:" + matter + ":" + people.size(), story.random());
        people.add(person);
        return story.introduce(person);
    }

    private PersonalData regular(int number) {
        PersonalData person = person(
                "demo:regular:" + story.setting().seed() + ":" + number,
                new SplittableRandom(story.setting().seed() + number));
        people.add(person);
        return story.introduce(person);
    }

    private static PersonalData person(String id, SplittableRandom random) {
        boolean withholds = random.nextInt(20) == 0;
        return new PersonalData(
                new PersonId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))),
                withholds ? PersonalData.Kind.ANONYMOUS : PersonalData.Kind.PERSON,
                withholds ? Optional.empty() : Optional.of(InventedNames.any(random)),
                Optional.of(InventedNames.phone(random)),
                Optional.empty(),
                Optional.empty());
    }

    /** A text in which nobody is named. */
    String withoutNames(String text) {
        return PersonReferences.put(text, people);
    }

    /** "I am …, …", by whoever comes. */
    String introduction(PersonalData person) {
        return person.name()
                .filter(name -> story.chance(.15))
                .map(name -> "我是" + name + "，")
                .orElse("");
    }
}
