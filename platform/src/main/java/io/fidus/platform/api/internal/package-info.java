/** How the conventions of the API are enforced. */
@NullMarked
package io.fidus.platform.api.internal;

import org.jspecify.annotations.NullMarked;
