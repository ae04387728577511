package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;
import org.minqing.api.EventName;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Role;
import org.minqing.desk.cases.CommandField;
import org.minqing.desk.cases.CommandFields;
import org.minqing.desk.list.ListColumn;
import org.minqing.directory.SnippetDesk;
import org.minqing.query.figures.CountedCases;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/words",
                "/desk/admin",
                "/desk/case",
                "/desk/print",
                "/desk/hotline",
                "/desk/resident",
                "/desk/mediation",
                "/desk/board",
                "/desk/work",
                "/desk/notice",
                "/org/minqing/http/messages"
            })
    void whatIsSaidInOneLanguageIsSaidInTheOtherToo(String bundle) throws IOException {
        String chinese = bundle.startsWith("/desk") ? bundle : bundle + "_zh";

        assertThat(keys(bundle + "_en")).containsExactlyInAnyOrderElementsOf(keys(chinese));
    }

    @Test
    void everythingThatAPageNamesByItsConstantHasAWord() throws IOException {
        List<String> needed = Stream.of(
                        words("act.", AccessAct.values()),
                        words("role.", Role.values()),
                        words("kind.", CaseKind.values()),
                        words("level.", Level.values()),
                        words("magnitude.", Magnitude.values()))
                .flatMap(all -> all)
                .toList();

        assertThat(keys("/desk/words")).containsAll(needed);
    }

    @Test
    void everyCommandAndEveryThingThatHappensHasAWord() throws IOException {
        assertThat(keys("/desk/case"))
                .containsAll(CommandName.all().stream()
                        .map(name -> "command." + name.word())
                        .toList())
                .containsAll(EventName.all().stream()
                        .map(name -> "event." + name.word())
                        .toList());
    }

    @Test
    void everythingAFormAsksForHasAWord() throws IOException {
        List<CommandField> fields = CommandName.all().stream()
                .flatMap(name -> CommandFields.of(name.type()).stream())
                .toList();

        assertThat(keys("/desk/case"))
                .containsAll(
                        fields.stream().map(field -> "field." + field.name()).toList())
                .containsAll(fields.stream()
                        .flatMap(field -> field.choices().stream())
                        .map(choice -> "value." + choice)
                        .toList());
    }

    @Test
    void every_column_of_the_list_has_a_heading() throws IOException {
        assertThat(keys("/desk/case"))
                .containsAll(
                        Stream.of(ListColumn.values()).map(ListColumn::heading).toList());
    }

    @Test
    void a_snippet_can_be_meant_for_each_desk_there_is() throws IOException {
        assertThat(SnippetDesk.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(
                        Arrays.stream(Desks.Desk.values()).map(Enum::name).toList());
        assertThat(keys("/desk/work"))
                .containsAll(words("snippets.desk.", SnippetDesk.values()).toList());
    }

    @Test
    void everyFigureHasAWord() throws IOException {
        assertThat(keys("/desk/board"))
                .containsAll(CountedCases.names().stream()
                        .map(name -> "figure." + name)
                        .toList());
    }

    private static Stream<String> words(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    private static List<String> keys(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
