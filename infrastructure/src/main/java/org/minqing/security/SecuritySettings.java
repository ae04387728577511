package org.minqing.security;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What about sign-in and accounts a deployment decides. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    /** @throws IllegalArgumentException where the setting names no profile */
    @Bean
    SecurityProfile securityProfile(@Value("${minqing.security-profile}") String name) {
        return SecurityProfile.valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
