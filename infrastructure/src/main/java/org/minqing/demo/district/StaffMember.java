package org.minqing.demo.district;

import org.minqing.api.AreaCode;

/** Someone who works in a unit. */
public record StaffMember(String code, String name, String unit, AreaCode area, String role) {}
