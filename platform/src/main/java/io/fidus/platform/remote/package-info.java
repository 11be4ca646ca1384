/**
 * Acting on machines that FIDUS does not run on: through the workflows of its repository on GitHub,
 * and through SSH.
 *
 * <p>Both are <em>remote healers</em>. What they do is one of a few actions that the environment
 * configures; nothing that somebody sends can become a command. That GitHub accepted a dispatch, or
 * that a command ended with 0, never means that it helped: only an observation of the bridge does,
 * and that is for the watchdog to wait for.
 *
 * <p>A <em>dispatch</em> is one demand that a workflow be run, kept before it is made; its
 * <em>run</em> is found again by a mark that the workflow shows in its name, and may never appear.
 *
 * <p>May use: store, api, audit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "audit"})
package io.fidus.platform.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
