package org.minqing.demo.recount;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minqing.api.query.Hours;
import org.minqing.api.query.LadderFigures.ProperLevel;
import org.minqing.api.query.Rate;

/** Figures as words, so that what is answered and what is recounted can be laid side by side, field by field. */
final class Text {

    private Text() {}

    /** Every field of an answer under its name: one that nobody recounts stands out. */
    static SortedMap<String, String> fields(Record answer) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (RecordComponent field : answer.getClass().getRecordComponents()) {
            try {
                fields.put(field.getName(), of(field.getAccessor().invoke(answer)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return fields;
    }

    static String of(Object value) {
        return switch (value) {
            case Rate rate ->
                rate(
                        rate.numerator(),
                        rate.denominator(),
                        rate.percent().map(Text::number).orElse("no data"));
            case Hours hours ->
                hours.median().map(Text::number).orElse("no data") + " and "
                        + hours.p90().map(Text::number).orElse("no data") + " of " + hours.count();
            case BigDecimal number -> number(number);
            case Optional<?> some -> some.map(Text::of).orElse("no data");
            case ProperLevel proper -> proper.magnitude() + ": " + of(proper.rate());
            case List<?> list -> list.stream().map(Text::of).collect(Collectors.joining(", "));
            case Map<?, ?> map -> map.toString();
            case Record record -> fields(record).toString();
            case Object other -> other.toString();
        };
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Rounded half up to two decimals; an empty denominator is no data (section 5). */
    static String rate(BigDecimal numerator, long denominator) {
        return rate(
                numerator,
                denominator,
                denominator == 0
                        ? "no data"
                        : number(numerator
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)));
    }

    private static String rate(BigDecimal numerator, long denominator, String percent) {
        return number(numerator) + " of " + denominator + " is " + percent;
    }
}
