package org.minqing.api;

/** Where somebody is on duty (值班) at noon, in the evening, at weekends and on holidays. */
public enum DutyDesk {
    /** The hotline's seats. */
    HOTLINE,
    /** The mediation room. */
    MEDIATION,
    /** A counter that receives people. */
    RECEPTION,
    /** A grid cell, or those of a community. */
    GRID
}
