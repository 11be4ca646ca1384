/**
 * Who may use FIDUS: people, their roles and what each role permits, sessions, sign-in, API keys.
 *
 * <p>A session is proved by a short-lived signed token; a refresh token that changes with every use
 * renews it. Both end when the session is revoked. What a role permits is data ({@link
 * io.fidus.platform.identity.Role}); whose objects a person sees follows from whom they are. People
 * are invited with a link and choose their password themselves; one-time codes and passkeys prove
 * them better, and what matters most asks for a proof that is a few minutes old at most. Programs
 * call with keys, which carry part of a role and manage nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "audit", "sealing"})
package io.fidus.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
