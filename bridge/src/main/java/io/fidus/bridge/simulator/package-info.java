/**
 * Terminals that do not exist, as a program of its own beside the bridge: it connects to the link
 * with one socket for each simulated account, as real terminals do, and says in every introduction
 * that it is simulated. It shares nothing with the bridge but the link's key.
 *
 * <p>The history of its accounts is computed anew at each start, from the seed and the beginning
 * that the folder keeps, so that a restart continues it as if nothing had happened.
 */
@NullMarked
package io.fidus.bridge.simulator;

import org.jspecify.annotations.NullMarked;
