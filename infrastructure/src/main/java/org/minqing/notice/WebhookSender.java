package org.minqing.notice;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.netty.http.client.HttpClient;

/** Posts notices to the one address that is set. Follows nobody elsewhere. */
final class WebhookSender implements Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FIRST_TAKEN = 200;
    private static final int LAST_TAKEN = 299;

    private final URI url;
    private final WebClient client;
    private final WebhookSignature signature;
    private final WebhookBody body;
    private final Clock clock;

    private WebhookSender(URI url, WebClient client, WebhookSignature signature, WebhookBody body, Clock clock) {
        this.url = url;
        this.client = client;
        this.signature = signature;
        this.body = body;
        this.clock = clock;
    }

    /**
     * Empty where no address is set.
     *
     * @throws IllegalArgumentException where it is set and must not be led to, or nothing is there to sign with
     */
    static Optional<WebhookSender> of(NoticeSettings.Webhook settings, WebhookBody body, Clock clock) {
        return settings.url().map(URI::create).map(url -> {
            OutsideAddresses addresses = new OutsideAddresses(settings.inside());
            check(url, addresses);
            WebhookSignature signature = new WebhookSignature(settings.secret()
                    .orElseThrow(() -> new IllegalArgumentException("A webhook needs a secret to be signed with")));
            return new WebhookSender(url, client(addresses), signature, body, clock);
        });
    }

    private static void check(URI url, OutsideAddresses addresses) {
        boolean secure = "https".equals(url.getScheme());
        boolean plain = "http".equals(url.getScheme()) && addresses.inside();
        if (url.getHost() == null || url.getUserInfo() != null || !(secure || plain)) {
            throw new IllegalArgumentException("A webhook goes to an https address without a password in it");
        }
        // An address in digits is never looked up, so it is asked about here.
        if (isInDigits(url.getHost()) && !addresses.allow(literal(url.getHost()))) {
            throw new IllegalArgumentException("A webhook must not lead into one's own network");
        }
    }

    private static boolean isInDigits(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static InetAddress literal(String host) {
        return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
    }

    private static WebClient client(OutsideAddresses addresses) {
        HttpClient http = HttpClient.newConnection()
                .followRedirect(false)
                .responseTimeout(PATIENCE)
                .resolvedAddressesSelector((settings, found) -> addresses.allowed(found));
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Override
    public void send(Letter letter) throws NotSentException {
        String id = letter.notice().id().toString();
        String posted = body.of(letter);
        Instant now = clock.instant();
        int status = posted(id, now, posted);
        if (status < FIRST_TAKEN || status > LAST_TAKEN) {
            throw new NotSentException(Integer.toString(status));
        }
    }

    private int posted(String id, Instant now, String posted) throws NotSentException {
        try {
            return client.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", signature.of(id, now, posted))
                    .bodyValue(posted)
                    .exchangeToMono(answer ->
                            answer.releaseBody().thenReturn(answer.statusCode().value()))
                    .blockOptional(PATIENCE.multipliedBy(2))
                    .orElse(0);
        } catch (WebClientException | IllegalStateException failure) {
            throw new NotSentException(failure);
        }
    }
}
