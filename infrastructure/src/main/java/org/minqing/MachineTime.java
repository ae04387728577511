package org.minqing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The clock of the machine, whatever time the ledger lives in: for sign-ins, second factors, and whatever people or other machines
 * wait for. Without it a {@link java.time.Clock} is the one that decisions are made by.
 */
@Qualifier
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MachineTime {}
