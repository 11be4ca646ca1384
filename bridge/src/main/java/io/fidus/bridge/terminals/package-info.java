/**
 * The processes of the terminals on this machine: which there are to be, starting them, noticing
 * that one has ended, and starting it again, within a budget. A credential that a start needs lies
 * in a file for the owner only, and no longer than until the terminal has said who it is.
 */
@NullMarked
package io.fidus.bridge.terminals;

import org.jspecify.annotations.NullMarked;
