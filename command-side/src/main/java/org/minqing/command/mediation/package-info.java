/** A mediation (矛盾纠纷调解), from the parties' consent to what they owe each other and the archived dossier. */
@NullMarked
package org.minqing.command.mediation;

import org.jspecify.annotations.NullMarked;
