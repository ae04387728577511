package org.minqing.demo.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.minqing.api.AreaCode;

/**
 * 区, with all that lies in it.
 *
 * @param centre 区民情服务中心, the unit in which the hotline's operators sit
 * @param supervisors may confirm, approve and have done again
 * @param bureaus units of the district by the word topics call them by
 */
public record District(
        AreaCode code,
        String name,
        LocalDate since,
        String centre,
        List<String> operators,
        List<String> supervisors,
        String committee,
        List<String> mediators,
        Map<String, String> bureaus,
        List<Street> streets,
        List<DistrictUnit> units,
        List<DistrictUnit> committees,
        List<StaffMember> staff,
        List<DistrictMediator> everyMediator) {

    /** Every place a case can come from. */
    public List<Neighbourhood> neighbourhoods() {
        return streets.stream()
                .flatMap(street -> street.communities().stream().map(community -> new Neighbourhood(street, community)))
                .toList();
    }

    /** A community, and the street it lies in. */
    public record Neighbourhood(Street street, Community community) {}
}
