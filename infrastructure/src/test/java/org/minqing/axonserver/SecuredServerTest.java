package org.minqing.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.CertificateForTests;
import org.springframework.dao.DataAccessResourceFailureException;

/** A server that speaks TLS, and lets nobody in without its token. */
class SecuredServerTest {

    private static final String TOKEN = "an invented token";

    private CertificateForTests certificate = new CertificateForTests(Path.of(""), Path.of(""));
    private AxonServerStub server = new AxonServerStub("", Optional.empty());

    @BeforeEach
    void start() throws Exception {
        certificate = CertificateForTests.made();
        server = new AxonServerStub(TOKEN, Optional.of(certificate));
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long lastToken(Consumer<AxonServerConfiguration> settings) {
        AxonServerConnectionManager servers = Servers.connected(server.address(), settings);
        try {
            return ServerAnswers.await(servers.getConnection().eventChannel().getLastToken());
        } finally {
            servers.shutdown();
        }
    }

    private void secure(AxonServerConfiguration settings) {
        settings.setSslEnabled(true);
        settings.setCertFile(certificate.chain().toString());
        settings.setToken(TOKEN);
    }

    @Test
    void whoever_trusts_its_certificate_and_has_the_token_is_let_in() {
        assertThat(lastToken(this::secure)).isEqualTo(-1);
    }

    @Test
    void another_token_does_not_open() {
        assertThatThrownBy(() -> lastToken(settings -> {
                    secure(settings);
                    settings.setToken("another");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void whoever_speaks_in_clear_is_not_heard() {
        assertThatThrownBy(() -> lastToken(settings -> {
                    secure(settings);
                    settings.setSslEnabled(false);
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}
