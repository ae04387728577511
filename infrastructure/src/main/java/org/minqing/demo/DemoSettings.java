package org.minqing.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * @param rate new matters an hour once the year is there; 0 stands still after it
 * @param speed how many seconds of its life are one of ours, once its year is there
 * @param until last day of the year; the day before the first start where nobody says
 * @param matters how many the year holds; a few of them become two or three cases
 * @param atOnce how many matters are sent side by side while the year is built
 */
record DemoSettings(double rate, int speed, long seed, Optional<LocalDate> until, int matters, int atOnce) {}
