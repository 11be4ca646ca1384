/**
 * What a program of FIDUS is to whoever operates it: settings with the names of their environment
 * variables, sentences that say why it does not start, and verbs for the command line. Every module
 * may use it; it uses none.
 */
@NullMarked
package io.fidus.program;

import org.jspecify.annotations.NullMarked;
