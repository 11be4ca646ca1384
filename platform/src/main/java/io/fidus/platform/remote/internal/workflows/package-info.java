/** Which workflows can be run, what was demanded of them, and what became of it. */
@NullMarked
package io.fidus.platform.remote.internal.workflows;

import org.jspecify.annotations.NullMarked;
