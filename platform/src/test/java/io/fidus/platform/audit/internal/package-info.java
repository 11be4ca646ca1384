/** Tests of the log from the inside. */
@NullMarked
package io.fidus.platform.audit.internal;

import org.jspecify.annotations.NullMarked;
