/** Commands on the machine of the bridge, over SSH. */
@NullMarked
package io.fidus.platform.remote.internal.ssh;

import org.jspecify.annotations.NullMarked;
