/**
 * Four eyes: what one person proposes and another one approves.
 *
 * <p>A module that has such a decision declares it by an {@link
 * io.fidus.platform.approvals.ApprovalHandler} and proposes through {@link
 * io.fidus.platform.approvals.Approvals}. The approval and what it brings about are one
 * transaction; nobody approves what they have proposed themselves. Every step is an act of the
 * audit log, which is its history.
 *
 * <p>May use: store, api, audit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "audit"})
package io.fidus.platform.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
