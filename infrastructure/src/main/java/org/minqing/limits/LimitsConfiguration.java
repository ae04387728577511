package org.minqing.limits;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads how often someone may from the settings. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    Limits limits(
            @Value("${minqing.limits.sign-in}") String signIn,
            @Value("${minqing.limits.resident-page}") String residentPage,
            @Value("${minqing.limits.reveal}") String reveal,
            @Value("${minqing.limits.export}") String export,
            @Value("${minqing.limits.erasure}") String erasure,
            @Value("${minqing.limits.program-calls}") String programCalls,
            @Value("${minqing.limits.unlimited-programs}") Set<String> unlimitedPrograms) {
        Map<Limit, String> written = Map.of(
                Limit.SIGN_IN, signIn,
                Limit.RESIDENT_PAGE, residentPage,
                Limit.REVEAL, reveal,
                Limit.EXPORT, export,
                Limit.ERASURE, erasure,
                Limit.PROGRAM_CALLS, programCalls);
        Map<Limit, Pace> paces = new EnumMap<>(Limit.class);
        written.forEach((limit, text) -> Pace.read(text).ifPresent(pace -> paces.put(limit, pace)));
        return new Limits(paces, unlimitedPrograms, System::nanoTime);
    }
}
