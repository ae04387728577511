package org.minqing.evidence;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    Seals seals(JdbcTemplate jdbc) {
        return new Seals(jdbc);
    }

    @Bean
    SealMeters sealMeters(Seals seals, Clock clock) {
        return new SealMeters(seals, clock);
    }

    @Bean
    LedgerVerification ledgerVerification(DataSource database, TransactionTemplate transactions, Clock clock) {
        return new LedgerVerification(database, transactions, clock);
    }
}
