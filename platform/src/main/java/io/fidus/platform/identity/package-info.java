/**
 * Who may use FIDUS: people, their roles and what each role permits, sessions, sign-in.
 *
 * <p>A session is proved by a short-lived signed token; a refresh token that changes with every use
 * renews it. Both end when the session is revoked. What a role permits is data ({@link
 * io.fidus.platform.identity.Role}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api"})
package io.fidus.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
