package org.minqing.desk.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.minqing.api.AreaLevel;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CodeNames;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;

/** What things on the board are called; never a bare code. */
record BoardNames(Labels labels, CodeNames codes, PageWords words) {

    String area(String code) {
        return code.isEmpty()
                ? words.say("board.area.none")
                : named(labels.of(Vocabulary.AREA, code), code, "board.area.unnamed");
    }

    String category(String path) {
        return path.isEmpty() ? words.say("board.category.none") : labels.of(Vocabulary.CATEGORY, path);
    }

    String channel(String code) {
        return code.isEmpty()
                ? words.say("board.channel.none")
                : named(labels.of(Vocabulary.CHANNEL, code), code, "board.channel.unnamed");
    }

    String kind(String name) {
        return words.say("kind." + name);
    }

    /** A mediation is held by a committee, any other case by a unit. */
    String holder(String code) {
        if (code.isEmpty()) {
            return words.say("board.unit.none");
        }
        String unit = labels.of(Vocabulary.UNIT, code);
        return unit.equals(code) ? named(labels.of(Vocabulary.COMMITTEE, code), code, "board.unit.unnamed") : unit;
    }

    /** Whoever works here, by their account. */
    String person(String account) {
        return codes.person(account).orElse(account);
    }

    private String named(String label, String code, String otherwise) {
        return label.equals(code) ? words.say(otherwise, code) : label;
    }

    /** The areas on the way to the one looked at, the whole first. */
    List<Crumb> areas(BoardAddress address) {
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(words.say("board.areas.all"), address.in("").query()));
        String code = address.area();
        for (AreaLevel level : AreaLevel.values()) {
            if (level.length() <= code.length()) {
                String above = code.substring(0, level.length());
                way.add(new Crumb(area(above), address.in(above).query()));
            }
        }
        return way;
    }

    /** The categories on the way to the one looked at, all of them first. */
    List<Crumb> categories(BoardAddress address) {
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(
                words.say("board.categories.all"),
                address.inCategory(Optional.empty()).query()));
        address.category().ifPresent(path -> {
            String[] names = path.split("/", -1);
            IntStream.rangeClosed(1, names.length)
                    .mapToObj(depth -> String.join("/", List.of(names).subList(0, depth)))
                    .map(above -> new Crumb(
                            category(above),
                            address.inCategory(Optional.of(above)).query()))
                    .forEach(way::add);
        });
        return way;
    }
}
