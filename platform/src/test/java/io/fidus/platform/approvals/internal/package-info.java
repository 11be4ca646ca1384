/** Tests of the four eyes from the inside. */
@NullMarked
package io.fidus.platform.approvals.internal;

import org.jspecify.annotations.NullMarked;
