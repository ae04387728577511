package org.minqing.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends what is due, on this node as on every other. */
@Component
class DeliveryRound {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);
    private static final int AT_ONCE = 8;

    private final Deliveries deliveries;
    private final Senders senders;
    private final NoticeChoices choices;
    private final Accounts accounts;
    private final NoticeWords words;
    private final NoticeSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicBoolean underWay = new AtomicBoolean();

    DeliveryRound(
            Deliveries deliveries,
            Senders senders,
            NoticeChoices choices,
            Accounts accounts,
            NoticeWords words,
            NoticeSettings settings,
            Clock clock,
            ZoneId zone) {
        this.deliveries = deliveries;
        this.senders = senders;
        this.choices = choices;
        this.accounts = accounts;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** On a thread of its own, one round at a time: whoever else looks each second has not to wait for a mail server. */
    @Scheduled(initialDelay = 3_000, fixedDelay = 1_000)
    void begin() {
        if (underWay.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("deliveries").start(() -> {
                try {
                    sendWhatIsDue();
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    void sendWhatIsDue() {
        try {
            while (sendSome() == AT_ONCE) {
                log.debug("More is due");
            }
        } catch (DataAccessException | TransactionException away) {
            log.debug("Notices cannot be sent at the moment: {}", away.getMessage());
        }
    }

    /** @return how many were due, at most {@link #AT_ONCE} */
    private int sendSome() {
        List<Deliveries.Taken> taken = deliveries.take(AT_ONCE);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("delivery-", 0).factory())) {
            taken.forEach(one -> threads.execute(() -> sendOrTryAgain(one)));
        }
        return taken.size();
    }

    /** Whatever nobody foresaw counts as an attempt, so that it ends among the parked ones and not in a circle. */
    private void sendOrTryAgain(Deliveries.Taken one) {
        try {
            send(one);
        } catch (DataAccessException | TransactionException away) {
            log.debug("What became of a notice cannot be kept at the moment: {}", away.getMessage());
        } catch (RuntimeException unforeseen) {
            failed(one, new NotSentException(unforeseen));
        }
    }

    private void send(Deliveries.Taken one) {
        Optional<Sender> sender = senders.by(one.way());
        boolean there =
                accounts.find(one.notice().account()).filter(Account::enabled).isPresent();
        if (sender.isEmpty() || !there) {
            deliveries.dropped(one, there ? "way-shut" : "account-gone");
            return;
        }
        Contact contact = choices.contact(one.notice().account());
        Instant now = clock.instant();
        Instant allowed = noEarlier(one.notice(), contact, now);
        if (allowed.isAfter(now)) {
            deliveries.putOff(one, allowed);
            return;
        }
        try {
            sender.get().send(letter(one.notice(), contact));
            deliveries.sent(one);
        } catch (NotSentException failure) {
            failed(one, failure);
        }
    }

    private void failed(Deliveries.Taken one, NotSentException failure) {
        log.warn(
                "Notice {} by {} was not taken, attempt {}: {}",
                one.notice().id(),
                one.way(),
                one.attempt(),
                failure.word());
        deliveries.failed(one, failure.word());
    }

    /** Asked whenever it is to be sent: at first, when it failed before, and when nobody could send it for hours. */
    private Instant noEarlier(Notice notice, Contact contact, Instant now) {
        return notice.emergency()
                ? now
                : contact.quiet().map(quiet -> quiet.notBefore(now, zone)).orElse(now);
    }

    private Letter letter(Notice notice, Contact contact) {
        Locale locale = Locale.of(contact.language().tag());
        return new Letter(notice, contact, words.heading(notice, locale), settings.linkTo(notice.leadsTo()));
    }
}
