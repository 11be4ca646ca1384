/**
 * Mail to people: an outbox that keeps every mail until the mail server has taken it.
 *
 * <p>A module hands a {@link io.fidus.platform.mail.Mail} over in the transaction that causes it,
 * so that neither exists without the other. It is sent soon afterwards, by one node at a time, and
 * again and again while the mail server does not answer. A mail has one Message-ID for ever: should
 * a node die after the server took it and before that was stored, the server gets it once more
 * under the same one. Mails that belong together share a thread.
 *
 * <p>May use: store, api, audit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "audit"})
package io.fidus.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
