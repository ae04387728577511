package org.minqing.demo.district;

import java.util.List;
import org.minqing.api.AreaCode;

/**
 * 街道.
 *
 * @param head may approve what the clerks ask for
 * @param team 街道城管队, a unit
 */
public record Street(
        AreaCode code,
        String name,
        String unit,
        String head,
        List<String> clerks,
        String team,
        String committee,
        List<String> mediators,
        List<Community> communities) {}
