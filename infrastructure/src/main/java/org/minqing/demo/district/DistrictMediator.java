package org.minqing.demo.district;

/** @param kind as the directory names it: FULL_TIME, FIVE_ELDERS, LAWYER, … */
public record DistrictMediator(String code, String name, String kind, String committee) {}
