/**
 * Who did what, when, from where and why: the log that cannot be changed without being found out.
 *
 * <p>An {@link io.fidus.platform.audit.Act} is recorded through {@link
 * io.fidus.platform.audit.Audit} in the transaction that does it, so that neither exists without
 * the other. A sealer on one node then chains what was recorded: each link holds the hash of its
 * act and of the link before, and the head of the chain is kept in the store and beside it. {@code
 * ./fidus verify-audit} finds what was changed, removed, inserted, moved or cut off.
 *
 * <p>May use: store, api, reporting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "reporting"})
package io.fidus.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
