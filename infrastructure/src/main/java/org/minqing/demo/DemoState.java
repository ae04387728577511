package org.minqing.demo;

/** How far the district is. */
enum DemoState {
    /** Its year is being told. */
    BUILDING,
    /** Its year is there. */
    LIVING
}
