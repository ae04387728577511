package org.minqing.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.minqing.demo.rehearsal.Deed;

/** Says in one line what happens in a year, in whatever process it is told. */
final class YearDigest {

    private YearDigest() {}

    public static void main(String[] arguments) {
        System.out.println(of(Integer.parseInt(arguments[0])));
    }

    static String of(int matters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DemoYears.of(5, matters)
                    .year()
                    .flatMap(matter -> matter.deeds().stream())
                    .forEach(deed -> digest.update(said(deed).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String said(Deed deed) {
        return deed.messageId() + deed.at() + deed.events() + deed.persons();
    }
}
