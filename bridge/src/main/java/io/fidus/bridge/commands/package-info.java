/** What the platform, or an operator, may have the bridge do; each use stands in the audit log. */
@NullMarked
package io.fidus.bridge.commands;

import org.jspecify.annotations.NullMarked;
