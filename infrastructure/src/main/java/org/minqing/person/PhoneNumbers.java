package org.minqing.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a phone number is found by, however it was written. */
@Component
public final class PhoneNumbers {

    private static final int SHORTEST_WITH_AREA = 10;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String areaCode;

    /** @param areaCode of local numbers written without one, {@code 0755}; may be empty */
    public PhoneNumbers(@Value("${minqing.phone-area-code}") String areaCode) {
        this.areaCode = areaCode;
    }

    /** The international form where it is a possible number of ours, else the text as it stands without blanks. */
    public String key(String raw) {
        String compact = raw.replaceAll("[\\s()（）-]", "");
        boolean local = compact.matches("[2-9]\\d{6,7}") && compact.length() < SHORTEST_WITH_AREA;
        try {
            PhoneNumber number = library.parse(local ? areaCode + compact : compact, "CN");
            return library.isPossibleNumber(number) ? library.format(number, PhoneNumberFormat.E164) : compact;
        } catch (NumberParseException notOne) {
            return compact;
        }
    }
}
