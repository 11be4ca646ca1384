/**
 * Rendering: turns rows that another module computed into files that a person opens elsewhere.
 *
 * <p>It knows formats and no business. A table is written row by row and never held in memory, so
 * that an export of a million deals costs no more than one of ten. Text that a spreadsheet would
 * take for a formula is written so that it stays text: a comment on a deal comes from a broker or a
 * client, and must not run on the reader's computer.
 *
 * <p>May use: api.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api"})
package io.fidus.platform.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
