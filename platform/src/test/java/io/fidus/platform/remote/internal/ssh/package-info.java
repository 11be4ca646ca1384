@NullMarked
package io.fidus.platform.remote.internal.ssh;

import org.jspecify.annotations.NullMarked;
