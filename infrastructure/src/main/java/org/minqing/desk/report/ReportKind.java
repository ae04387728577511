package org.minqing.desk.report;

import java.util.Locale;
import org.minqing.api.query.AnnualReport.Subject;
import org.minqing.api.query.ReportPeriod;

/** The reports that write themselves. */
public enum ReportKind {
    WEEKLY(ReportPeriod.Kind.WEEKLY, "week"),
    MONTHLY(ReportPeriod.Kind.MONTHLY, "month"),
    /** 年度信访报告. */
    ANNUAL(ReportPeriod.Kind.ANNUAL, "year"),
    /** 调解工作年度报告. */
    MEDIATION(ReportPeriod.Kind.ANNUAL, "year");

    private final ReportPeriod.Kind periods;
    private final String parameter;

    ReportKind(ReportPeriod.Kind periods, String parameter) {
        this.periods = periods;
        this.parameter = parameter;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ReportPeriod.Kind periods() {
        return periods;
    }

    /** What the parameter is called that names the period. */
    public String parameter() {
        return parameter;
    }

    /** What a report about a year is about. */
    Subject subject() {
        return this == MEDIATION ? Subject.MEDIATIONS : Subject.PETITIONS;
    }
}
