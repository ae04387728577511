package org.minqing.security.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.minqing.MachineTime;
import org.springframework.stereotype.Component;

/**
 * The six digits an application on the phone shows for half a minute (TOTP, RFC 6238). Each is good once, and the ones
 * just before and after it count too, since clocks differ.
 */
@Component
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Minqing";

    private final TimeBasedOneTimePasswordGenerator digits = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;
    private final Clock clock;

    SecondFactor(Accounts accounts, @MachineTime Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What the digits are computed from. Never shown again once it was set up.
     *
     * @param typed as it is typed into a phone that cannot take pictures: in Base32
     */
    public record Secret(String typed) {

        static Secret of(byte[] bytes) {
            return new Secret(new Base32().encodeToString(bytes).replace("=", ""));
        }

        byte[] bytes() {
            return new Base32().decode(typed);
        }

        @Override
        public String toString() {
            return "(secret)";
        }
    }

    public Secret made() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Secret.of(bytes);
    }

    /** Whether these are the digits of this moment, and nobody has used them before. */
    public boolean isRight(Account account, String typed) {
        OptionalLong step = account.credentials()
                .secondFactor()
                .map(secret -> stepOf(secret, typed))
                .orElse(OptionalLong.empty());
        return step.isPresent() && accounts.useStep(account.name(), step.getAsLong());
    }

    /** Keeps the secret once its digits have been shown to work. */
    public boolean setUp(Account account, Secret secret, String typed) {
        OptionalLong step = stepOf(secret, typed);
        if (step.isEmpty()) {
            return false;
        }
        accounts.changeSecondFactor(account.name(), java.util.Optional.of(secret));
        return accounts.useStep(account.name(), step.getAsLong());
    }

    /** The picture that a phone takes the secret from, as the path of an SVG of {@link Picture#size} squares. */
    public Picture picture(Account account, Secret secret) {
        String label = URLEncoder.encode(ISSUER + ":" + account.name(), StandardCharsets.UTF_8);
        QrCode code = QrCode.encodeText(
                "otpauth://totp/" + label + "?secret=" + secret.typed() + "&issuer=" + ISSUER, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size, path.toString());
    }

    public record Picture(int size, String path) {}

    private OptionalLong stepOf(Secret secret, String typed) {
        String compact = typed.replaceAll("\\s", "");
        long now = clock.instant().toEpochMilli() / digits.getTimeStep().toMillis();
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(
                        digitsOf(secret, step).getBytes(StandardCharsets.US_ASCII),
                        compact.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String digitsOf(Secret secret, long step) {
        try {
            return digits.generateOneTimePasswordString(
                    new SecretKeySpec(secret.bytes(), digits.getAlgorithm()),
                    Instant.ofEpochMilli(step * digits.getTimeStep().toMillis()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
