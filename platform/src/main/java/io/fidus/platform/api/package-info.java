/**
 * What every route of the platform has in common.
 *
 * <p>Errors are problem documents (RFC 9457) with a stable code and what to do about it ({@link
 * io.fidus.platform.api.ProblemKind}, {@link io.fidus.platform.api.Refusal}). Lists are paged with
 * a cursor ({@link io.fidus.platform.api.Paging}). Money and figures have one form on the wire
 * ({@link io.fidus.platform.api.Amount}, {@link io.fidus.platform.api.FigureView}). An edit names
 * the version that was read ({@link io.fidus.platform.api.IfMatch}), a command that must not be
 * done twice names itself ({@link io.fidus.platform.api.IdempotencyKey}). Every route declares who
 * may call it ({@link io.fidus.platform.api.Access}); a route without a declaration answers nobody
 * and fails the build.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "store")
package io.fidus.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
