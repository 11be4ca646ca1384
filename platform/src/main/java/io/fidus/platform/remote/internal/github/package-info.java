/** The REST API of GitHub, as far as workflows need it. */
@NullMarked
package io.fidus.platform.remote.internal.github;

import org.jspecify.annotations.NullMarked;
