package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NettyRuntime;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;

class TransportTest {

    @Test
    void noNativeTransportIsBroughtAlong() {
        ClassLoader loader = NettyRuntime.class.getClassLoader();

        assertThat(loader.getResource("META-INF/native/libnetty_transport_native_epoll_x86_64.so"))
                .isNull();
        assertThat(ClassUtils.isPresent("io.netty.channel.socket.nio.NioSocketChannel", loader))
                .isTrue();
    }
}
