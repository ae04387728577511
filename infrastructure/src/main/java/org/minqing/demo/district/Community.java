package org.minqing.demo.district;

import java.time.LocalDate;
import java.util.List;
import org.minqing.api.AreaCode;

/**
 * 社区.
 *
 * @param clerks of its station, the head first
 * @param manager the property management company of its houses, a unit
 */
public record Community(
        AreaCode code,
        String name,
        String unit,
        List<String> clerks,
        String committee,
        List<String> mediators,
        String manager,
        List<Cell> cells) {

    public List<Cell> cellsOn(LocalDate day) {
        return cells.stream().filter(cell -> cell.holdsOn(day)).toList();
    }
}
