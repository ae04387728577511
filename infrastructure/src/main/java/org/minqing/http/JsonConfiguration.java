package org.minqing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.minqing.api.Moment;
import org.minqing.api.query.Hours;
import org.minqing.api.query.Rate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as it goes out: what is absent is left out, times bear the offset of the deployment's zone. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer ledgerJson(ZoneId zone) {
        SimpleModule times =
                new SimpleModule("times").addSerializer(new InstantWriter(zone)).addSerializer(new MomentWriter(zone));
        return mapper -> mapper.changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .addModule(times)
                .addMixIn(Rate.class, NoDataIsNull.class)
                .addMixIn(Hours.class, NoDataIsNull.class);
    }

    /** Where nothing was counted a figure says so, instead of leaving its field out. */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
    private interface NoDataIsNull {}

    private static String written(Instant instant, ZoneId zone) {
        OffsetDateTime time =
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** {@code 2026-03-01T09:30:00+08:00}. */
    private static final class InstantWriter extends StdSerializer<Instant> {
        private final ZoneId zone;

        InstantWriter(ZoneId zone) {
            super(Instant.class);
            this.zone = zone;
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(written(value, zone));
        }
    }

    /** As exactly as it is known. */
    private static final class MomentWriter extends StdSerializer<Moment> {
        private final ZoneId zone;

        MomentWriter(ZoneId zone) {
            super(Moment.class);
            this.zone = zone;
        }

        @Override
        public void serialize(Moment value, JsonGenerator json, SerializationContext context) {
            json.writeString(
                    value.exact().map(instant -> written(instant, zone)).orElseGet(value::toString));
        }
    }
}
