package org.minqing.demo.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.EntryOrigin;

/** The district as entries of the directories. */
public final class DistrictDirectories {

    private DistrictDirectories() {}

    public static Map<DirectoryKind, List<DirectoryEntry>> of(District district) {
        return Map.of(
                DirectoryKind.AREAS, areas(district),
                DirectoryKind.UNITS, units(district.units()),
                DirectoryKind.COMMITTEES, units(district.committees()),
                DirectoryKind.STAFF,
                        district.staff().stream()
                                .map(one -> entry(
                                        one.code(),
                                        one.name(),
                                        Optional.empty(),
                                        Map.of(
                                                "unit",
                                                one.unit(),
                                                "area",
                                                one.area().digits(),
                                                "role",
                                                one.role())))
                                .toList(),
                DirectoryKind.MEDIATORS,
                        district.everyMediator().stream()
                                .map(one -> entry(
                                        one.code(),
                                        one.name(),
                                        Optional.empty(),
                                        Map.of("kind", one.kind(), "committee", one.committee())))
                                .toList());
    }

    private static List<DirectoryEntry> areas(District district) {
        List<DirectoryEntry> areas = new ArrayList<>();
        areas.add(area(district.code(), district.name(), district.since(), Optional.empty(), Optional.empty()));
        for (Street street : district.streets()) {
            areas.add(area(street.code(), street.name(), district.since(), Optional.empty(), Optional.empty()));
            for (Community community : street.communities()) {
                areas.add(
                        area(community.code(), community.name(), district.since(), Optional.empty(), Optional.empty()));
                community
                        .cells()
                        .forEach(cell ->
                                areas.add(area(cell.code(), cell.name(), cell.since(), cell.until(), cell.replaces())));
            }
        }
        return areas;
    }

    private static DirectoryEntry area(
            AreaCode code, String name, LocalDate since, Optional<LocalDate> until, Optional<AreaCode> replaces) {
        return new DirectoryEntry(
                code.digits(),
                name,
                code.parent().map(AreaCode::digits),
                Optional.of(since),
                until,
                replaces.map(AreaCode::digits),
                Map.of(),
                EntryOrigin.IMPORTED);
    }

    private static List<DirectoryEntry> units(List<DistrictUnit> units) {
        return units.stream()
                .map(unit -> entry(
                        unit.code(),
                        unit.name(),
                        unit.parent(),
                        Map.of("level", unit.level().name(), "area", unit.area().digits())))
                .toList();
    }

    private static DirectoryEntry entry(
            String code, String name, Optional<String> parent, Map<String, String> details) {
        return DirectoryEntry.of(code, name, parent, details, EntryOrigin.IMPORTED);
    }
}
