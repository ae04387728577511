package org.minqing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.AdministratorForTests;
import org.minqing.api.AreaCode;
import org.minqing.command.common.Directory;
import org.minqing.directory.DirectoryImportController.Rejected;
import org.minqing.directory.DirectoryImportController.Taken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DirectoryHttpTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Directory decisions;

    @Autowired
    private DirectoryNames names;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
        registry.add("minqing.admin-password", () -> AdministratorForTests.PASSWORD);
    }

    @Test
    void whatShipsIsThereFromTheFirstStart() {
        assertThat(list("/api/channels")).extracting(EntryView::code).contains("HOTLINE", "MESSAGE_BOARD");
        assertThat(decisions.category("公共设施报修/路灯与楼道照明/路灯单盏不亮"))
                .hasValueSatisfying(category -> assertThat(category.magnitude())
                        .hasValueSatisfying(
                                magnitude -> assertThat(magnitude.name()).isEqualTo("TRIVIAL")));
        assertThat(decisions.disputeType("NEIGHBOUR")).isPresent();
        assertThat(list("/api/snippets"))
                .extracting(EntryView::text)
                .allSatisfy(text -> assertThat(text).isPresent());
    }

    @Test
    void theSampleDirectoriesAreInForceOnceTheImportAnswers() {
        Taken first = send("areas", new FileSystemResource(SAMPLES.resolve("areas.csv")));
        Taken again = send("areas", new FileSystemResource(SAMPLES.resolve("areas.csv")));

        assertThat(first).isEqualTo(new Taken(28, 0, List.of()));
        assertThat(again).isEqualTo(new Taken(0, 0, List.of()));
        assertThat(decisions.knowsArea(AreaCode.of("999901001001"))).isTrue();
        assertThat(names.areaCode("示例区/甲子街道/天枢社区居委会")).contains("999901001001");
        assertThat(list("/api/areas?parent=999901"))
                .extracting(EntryView::name)
                .containsExactly("甲子街道", "乙丑街道", "丙寅街道");

        for (String word : List.of("units", "staff", "committees", "mediators", "snippets")) {
            assertThat(send(word, new FileSystemResource(SAMPLES.resolve(word + ".csv")))
                            .rejected())
                    .isEmpty();
            assertThat(list("/api/" + word)).isNotEmpty();
        }
        assertThat(list("/api/units?area=999901001"))
                .extracting(EntryView::level)
                .contains(Optional.of("STREET"));
        assertThat(decisions.unit("SL-JZ")).isPresent();
        assertThat(decisions.staff("S003")).isPresent();
        assertThat(decisions.committee("TJ-JZ")).isPresent();
        assertThat(decisions.mediator("M01")).isPresent();
    }

    @Test
    void aFileInGb18030AddsAndChangesEntriesAndTellsWhatItLeftOut() {
        send("channels", text("code,name\nTRIAL,试办渠道\n", "GB18030"));

        assertThat(send("channels", text("code,name\nTRIAL,改名渠道\nNEXT,新渠道\n,无码\n", "GB18030")))
                .isEqualTo(
                        new Taken(1, 1, List.of(new Rejected(4, "code", "", "directory.cell-missing", "“code”不能为空。"))));
        assertThat(names.channel("改名渠道")).contains("TRIAL");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWhole() {
        client().post()
                .uri("/api/units/imports")
                .bodyValue(form(text("id;title\n", "UTF-8")))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody();
    }

    private Taken send(String word, Resource file) {
        return Optional.ofNullable(client().post()
                        .uri("/api/" + word + "/imports")
                        .bodyValue(form(file))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Taken.class)
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
    }

    private List<EntryView> list(String uri) {
        return Optional.ofNullable(client().get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<List<EntryView>>() {})
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
    }

    private static Object form(Resource file) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", file).filename("entries.csv");
        return form.build();
    }

    private static Resource text(String text, String encoding) {
        return new ByteArrayResource(text.getBytes(Charset.forName(encoding)));
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22))
                .build();
    }
}
