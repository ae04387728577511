package org.minqing.benchmark.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application's interface, from outside, on connections that stay open. For several threads. */
public final class Http implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_IN_SECONDS = 60;

    private final String url;
    private final CloseableHttpClient client;

    public Http(String url, int connections) {
        this.url = url;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofSeconds(PATIENCE_IN_SECONDS))
                        .build())
                .setDefaultHeaders(List.of(new BasicHeader("Authorization", Administrator.authorization())))
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** @throws IllegalStateException where the answer is no success */
    public byte[] get(String path) {
        return send(new HttpGet(url + path));
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path));
    }

    /** @throws IllegalStateException where the answer is no success */
    public JsonNode post(String path, Map<String, ?> body) {
        HttpPost post = new HttpPost(url + path);
        post.setEntity(new StringEntity(JSON.writeValueAsString(body), ContentType.APPLICATION_JSON));
        return JSON.readTree(send(post));
    }

    /** Sends a file with fields beside it. */
    public JsonNode upload(String path, Path file, Map<String, String> fields) {
        MultipartEntityBuilder form = MultipartEntityBuilder.create().addBinaryBody("file", file.toFile());
        fields.forEach((name, value) -> form.addTextBody(name, value, ContentType.TEXT_PLAIN));
        HttpPost post = new HttpPost(url + path);
        post.setEntity(form.build());
        return JSON.readTree(send(post));
    }

    private byte[] send(ClassicHttpRequest request) {
        try {
            return client.execute(request, answer -> {
                byte[] body = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
                if (answer.getCode() >= 300) {
                    throw new IllegalStateException(request.getMethod() + " " + request.getRequestUri() + " answered "
                            + answer.getCode() + ": " + new String(body, StandardCharsets.UTF_8));
                }
                return body;
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(request.getMethod() + " " + request.getRequestUri(), failure);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
