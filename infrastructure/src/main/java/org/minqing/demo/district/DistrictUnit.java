package org.minqing.demo.district;

import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Level;

/** A unit or a committee. */
public record DistrictUnit(String code, String name, Level level, AreaCode area, Optional<String> parent) {}
