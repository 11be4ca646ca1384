/** How proposals are kept and decided. */
@NullMarked
package io.fidus.platform.approvals.internal;

import org.jspecify.annotations.NullMarked;
