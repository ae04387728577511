package org.minqing.demo.recount;

/** Few matters of the year, in every build. */
class PartOfTheYearTest extends RecountedYear {

    PartOfTheYearTest() {
        super(400, 100);
    }
}
