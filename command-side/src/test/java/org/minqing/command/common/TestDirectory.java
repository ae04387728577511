package org.minqing.command.common;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Urgency;

/** The directories of an invented district: a body of every level, and little else. */
public final class TestDirectory implements Directory {

    public static final AreaCode DISTRICT = AreaCode.of("990101");
    public static final AreaCode STREET = AreaCode.of("990101001");
    public static final AreaCode COMMUNITY = AreaCode.of("990101001001");
    public static final AreaCode CELL = AreaCode.of("990101001001001");
    public static final AreaCode UNKNOWN_AREA = AreaCode.of("990999");

    public static final String GRID_DESK = "grid-desk";
    public static final String COMMUNITY_OFFICE = "community-office";
    public static final String OTHER_COMMUNITY_OFFICE = "other-community-office";
    public static final String STREET_OFFICE = "street-office";
    public static final String OTHER_STREET_OFFICE = "other-street-office";
    public static final String WATER_BUREAU = "water-bureau";

    public static final String COMMUNITY_COMMITTEE = "community-committee";
    public static final String STREET_COMMITTEE = "street-committee";
    public static final String DISTRICT_COMMITTEE = "district-committee";

    public static final String MEDIATOR = "mediator-1";
    public static final String OTHER_MEDIATOR = "mediator-2";

    /** Works at no unit: an operator of the hotline. */
    public static final String OPERATOR = "operator-1";

    public static final String OTHER_OPERATOR = "operator-2";

    /** Works at {@link #STREET_OFFICE}. */
    public static final String STREET_CLERK = "street-clerk-1";

    /** Works at {@link #COMMUNITY_OFFICE}. */
    public static final String COMMUNITY_CLERK = "community-clerk-1";

    /** Works at no unit. */
    public static final String SUPERVISOR = "supervisor-1";

    /** Proposes TRIVIAL. */
    public static final String STREET_LAMPS = "Streets/Lamps";

    /** Proposes MAJOR and LIVELIHOOD. */
    public static final String WATER_CUT_OFF = "Supply/Water/Cut off";

    /** Proposes nothing. */
    public static final String SUNDRIES = "Sundries";

    /** Proposes TRIVIAL. */
    public static final String NEIGHBOURS = "NEIGHBOURS";

    /** Proposes nothing. */
    public static final String LAND = "LAND";

    private static final Set<AreaCode> AREAS = Set.of(DISTRICT, STREET, COMMUNITY, CELL);
    private static final Set<String> CHANNELS = Set.of("HOTLINE", "VISIT", "LETTER", "MEDIATION_ROOM", "SCREENING");

    private static final Map<String, Level> UNITS = Map.of(
            GRID_DESK, Level.GRID,
            COMMUNITY_OFFICE, Level.COMMUNITY,
            OTHER_COMMUNITY_OFFICE, Level.COMMUNITY,
            STREET_OFFICE, Level.STREET,
            OTHER_STREET_OFFICE, Level.STREET,
            WATER_BUREAU, Level.DISTRICT);

    private static final Map<String, Category> CATEGORIES = Map.of(
            STREET_LAMPS, new Category(STREET_LAMPS, Optional.of(Magnitude.TRIVIAL), Optional.empty()),
            WATER_CUT_OFF, new Category(WATER_CUT_OFF, Optional.of(Magnitude.MAJOR), Optional.of(Urgency.LIVELIHOOD)),
            SUNDRIES, new Category(SUNDRIES, Optional.empty(), Optional.empty()));

    private static final Map<String, DisputeType> DISPUTE_TYPES = Map.of(
            NEIGHBOURS, new DisputeType(NEIGHBOURS, Optional.of(Magnitude.TRIVIAL)),
            LAND, new DisputeType(LAND, Optional.empty()));

    private static final Map<String, Committee> COMMITTEES = Map.of(
            COMMUNITY_COMMITTEE, new Committee(COMMUNITY_COMMITTEE, Level.COMMUNITY, Optional.of(STREET_COMMITTEE)),
            STREET_COMMITTEE, new Committee(STREET_COMMITTEE, Level.STREET, Optional.of(DISTRICT_COMMITTEE)),
            DISTRICT_COMMITTEE, new Committee(DISTRICT_COMMITTEE, Level.DISTRICT, Optional.empty()));

    private static final Map<String, Mediator> MEDIATORS = Map.of(
            MEDIATOR, new Mediator(MEDIATOR, Optional.of(COMMUNITY_COMMITTEE)),
            OTHER_MEDIATOR, new Mediator(OTHER_MEDIATOR, Optional.empty()));

    private static final Map<String, Staff> STAFF = Map.of(
            OPERATOR,
            new Staff(OPERATOR, Optional.empty()),
            OTHER_OPERATOR,
            new Staff(OTHER_OPERATOR, Optional.empty()),
            STREET_CLERK,
            new Staff(STREET_CLERK, Optional.of(STREET_OFFICE)),
            COMMUNITY_CLERK,
            new Staff(COMMUNITY_CLERK, Optional.of(COMMUNITY_OFFICE)),
            SUPERVISOR,
            new Staff(SUPERVISOR, Optional.empty()),
            // Nobody keeps a directory from calling somebody so.
            Act.RESIDENT,
            new Staff(Act.RESIDENT, Optional.of(STREET_OFFICE)));

    @Override
    public boolean knowsArea(AreaCode area) {
        return AREAS.contains(area);
    }

    @Override
    public boolean knowsChannel(String code) {
        return CHANNELS.contains(code);
    }

    @Override
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(UNITS.get(code)).map(level -> new Unit(code, level));
    }

    @Override
    public Optional<Category> category(String path) {
        return Optional.ofNullable(CATEGORIES.get(path));
    }

    @Override
    public Optional<DisputeType> disputeType(String code) {
        return Optional.ofNullable(DISPUTE_TYPES.get(code));
    }

    @Override
    public Optional<Committee> committee(String code) {
        return Optional.ofNullable(COMMITTEES.get(code));
    }

    @Override
    public Optional<Mediator> mediator(String code) {
        return Optional.ofNullable(MEDIATORS.get(code));
    }

    @Override
    public Optional<Staff> staff(String code) {
        return Optional.ofNullable(STAFF.get(code));
    }
}
