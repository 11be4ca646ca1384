package io.fidus.platform.alerts.internal;

import io.fidus.platform.mail.MailAddress;

/** Somebody who is told by mail. */
record Recipient(MailAddress address, MailLanguage language) {}
