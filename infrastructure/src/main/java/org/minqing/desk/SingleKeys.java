package org.minqing.desk;

/** Whether a letter alone does something: who speaks to the machine, or touches keys by accident, can do without (WCAG 2.1.4). */
public enum SingleKeys {
    ON,
    OFF
}
