package io.fidus.platform.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How sending goes.
 *
 * @param configured whether there is a mail server
 * @param failingSince since when the mail server cannot be used; empty while it can
 * @param failure why; empty while it can be used
 * @param waiting how many mails wait to be sent
 * @param failed how many could not be sent for good
 */
public record MailHealth(
    boolean configured,
    Optional<Instant> failingSince,
    Optional<String> failure,
    long waiting,
    long failed) {}
