@NullMarked
package io.fidus.platform.remote.internal.github;

import org.jspecify.annotations.NullMarked;
