package org.minqing.desk.hotline;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.PersonId;
import org.minqing.desk.PageWords;
import org.minqing.desk.hotline.OperatorCalls.Kept;
import org.minqing.desk.hotline.OperatorCalls.Offered;
import org.minqing.http.Asker;
import org.minqing.security.account.Accounts.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The half typed calls that lie on somebody's desk, and those that others offer. */
@Component
class CallList {

    private static final int DIGITS_SHOWN = 4;

    private final OperatorCalls calls;
    private final Colleagues colleagues;
    private final AccessLedger access;
    private final MessageSource messages;
    private final ZoneId zone;

    CallList(OperatorCalls calls, Colleagues colleagues, AccessLedger access, MessageSource messages, ZoneId zone) {
        this.calls = calls;
        this.colleagues = colleagues;
        this.access = access;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * One of one's own.
     *
     * @param said by what its owner knows it again; empty where nothing of the kind was typed yet
     * @param offered to whom, in words
     */
    record Own(String id, String at, String said, Optional<String> offered) {}

    /** One of somebody else's. Of what it says nothing is shown before it is taken over. */
    record Others(String id, String at, String owner) {}

    List<Own> own(Principal who, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        return calls.all(who.getName()).stream().map(kept -> own(kept, words)).toList();
    }

    private Own own(Kept kept, PageWords words) {
        String said = Optional.ofNullable(kept.fields().get("subject"))
                .or(() -> Optional.ofNullable(kept.fields().get("phone")).map(CallList::end))
                .orElse("");
        return new Own(
                kept.id(),
                words.clock(kept.begun()),
                said,
                kept.offeredTo()
                        .map(to -> to.isEmpty()
                                ? words.say("hotline.offered.all")
                                : words.say("hotline.offered.one", colleagues.nameOf(to))));
    }

    /** As much of a number as tells two calls apart. */
    private static String end(String phone) {
        return "…" + phone.substring(Math.max(0, phone.length() - DIGITS_SHOWN));
    }

    List<Others> others(Principal who, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        return within(who).stream()
                .map(one -> new Others(one.id(), words.clock(one.begun()), colleagues.nameOf(one.owner())))
                .toList();
    }

    private List<Offered> within(Principal who) {
        return calls.offered(who.getName()).stream()
                .filter(one -> colleagues.maySee(who, one.owner()))
                .toList();
    }

    List<Person> colleagues(Principal who) {
        return colleagues.of(who);
    }

    /** @param to an account, or nothing for all; who is none of the colleagues is offered nothing */
    void offer(Principal who, String id, String to) {
        if (to.isEmpty()
                || colleagues.of(who).stream().anyMatch(one -> one.name().equals(to))) {
            calls.offer(who.getName(), id, Optional.of(to));
        }
    }

    /**
     * From now on it is theirs. Whoever calls stands in it, so that this is a look at a person and written down as one.
     *
     * @return whether it was still to be had
     */
    boolean takeOver(Principal who, String id) {
        Optional<Offered> offered =
                within(who).stream().filter(one -> one.id().equals(id)).findFirst();
        return offered.filter(one -> calls.takeOver(who.getName(), one))
                .map(one -> {
                    access.record(AccessEntry.by(Asker.beside(who), AccessAct.IDENTITY_REVEALED)
                            .naming(person(who, id))
                            .with("callOf", one.owner()));
                    return true;
                })
                .orElse(false);
    }

    /** Where the caller is one whom the ledger knows. */
    private List<PersonId> person(Principal who, String id) {
        return calls.all(who.getName()).stream()
                .filter(kept -> kept.id().equals(id))
                .flatMap(kept -> Optional.ofNullable(kept.fields().get("personId")).stream())
                .flatMap(text -> parsed(text).stream())
                .toList();
    }

    private static Optional<PersonId> parsed(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
