/** Runs what happens between cases: conversion, referral, and bringing a mediation's result home. */
@NullMarked
package org.minqing.processes;

import org.jspecify.annotations.NullMarked;
