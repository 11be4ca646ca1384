/** How people are told apart and let in. */
@NullMarked
package io.fidus.platform.identity.internal;

import org.jspecify.annotations.NullMarked;
