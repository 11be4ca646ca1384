/** What tests need from the inside of identity. */
@NullMarked
package io.fidus.platform.identity.internal;

import org.jspecify.annotations.NullMarked;
