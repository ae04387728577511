package org.minqing.benchmark;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.function.Function;

/** The figures as a table in Markdown, which is read as easily as it stands. */
final class FigureTable {

    /** Corners and lines as Markdown has them: nothing above and below, a rule under the heading. */
    private static final Character[] MARKDOWN = new Character[29];

    static {
        MARKDOWN[4] = '|';
        MARKDOWN[5] = '|';
        MARKDOWN[6] = '|';
        MARKDOWN[7] = '|';
        MARKDOWN[8] = '-';
        MARKDOWN[9] = '|';
        MARKDOWN[10] = '|';
        MARKDOWN[11] = '|';
        MARKDOWN[12] = '|';
        MARKDOWN[13] = '|';
    }

    private static final int WIDEST = 100;

    private FigureTable() {}

    static String of(List<Figure> figures) {
        return AsciiTable.getTable(
                MARKDOWN,
                figures,
                List.of(
                        column("what", Figure::what),
                        column("measured", figure -> Numbers.shown(figure.value()) + " " + figure.unit()),
                        column("ratio", FigureTable::ratio),
                        column("at least", figure -> wanted(figure, Target::atLeast)),
                        column("stretch", figure -> wanted(figure, Target::stretch)),
                        column("reached", FigureTable::reached)));
    }

    private static com.github.freva.asciitable.ColumnData<Figure> column(
            String heading, Function<Figure, String> cell) {
        return new Column()
                .header(heading)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(WIDEST)
                .with(cell);
    }

    private static String ratio(Figure figure) {
        return figure.ratio()
                .map(ratio -> Numbers.shown(ratio.value()) + " × " + ratio.to())
                .orElse("");
    }

    private static String wanted(Figure figure, Function<Target, Double> which) {
        return figure.target()
                .map(target -> (target.better() == Target.Better.MORE ? "≥ " : "≤ ")
                        + Numbers.shown(which.apply(target)) + " " + (figure.ofRatio() ? "×" : target.unit()))
                .orElse("");
    }

    private static String reached(Figure figure) {
        return figure.verdict()
                .map(verdict -> switch (verdict) {
                    case STRETCH -> "yes, and the stretch";
                    case REACHED -> "yes";
                    case MISSED -> "**no**";
                })
                .orElse("");
    }
}
