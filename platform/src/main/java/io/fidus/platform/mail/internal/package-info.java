/** How mail is kept and sent. */
@NullMarked
package io.fidus.platform.mail.internal;

import org.jspecify.annotations.NullMarked;
