@NullMarked
package io.fidus.platform.reporting;

import org.jspecify.annotations.NullMarked;
