/** Tests of mail against a real mail server. */
@NullMarked
package io.fidus.platform.mail.internal;

import org.jspecify.annotations.NullMarked;
