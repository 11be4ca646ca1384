@NullMarked
package io.fidus.platform.remote.internal.workflows;

import org.jspecify.annotations.NullMarked;
