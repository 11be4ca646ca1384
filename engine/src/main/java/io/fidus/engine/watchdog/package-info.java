/**
 * The watchdog: whether the parts from which figures come are alive, and what heals them.
 *
 * <p>Each part ({@link io.fidus.engine.watchdog.Subject}) shows how it is by several {@link
 * io.fidus.engine.watchdog.Signal}s. The first miss makes it suspect; only two different signals,
 * or one often enough, say that it has failed. A part that rests on another one that failed is a
 * symptom: one dead bridge is one incident, however many terminals it has. What has failed is
 * healed by rungs, the mildest that fits first, and only an accepted observation that was made
 * after the action says that a rung has helped - never the healer's own word.
 *
 * <p>{@link io.fidus.engine.watchdog.Watchdog} decides and does nothing: it takes in what happened
 * and when ({@link io.fidus.engine.watchdog.Stimulus}) and hands out what follows ({@link
 * io.fidus.engine.watchdog.Happening}), each with its reason. The same stimuli always lead to the
 * same happenings.
 */
@NullMarked
package io.fidus.engine.watchdog;

import org.jspecify.annotations.NullMarked;
