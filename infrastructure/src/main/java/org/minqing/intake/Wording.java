package org.minqing.intake;

import java.util.Map;

/** Says in the language of whoever asks what is kept as a code and facts. */
interface Wording {

    String say(String code, Map<String, String> facts);
}
