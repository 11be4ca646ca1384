@NullMarked
package io.fidus.platform;

import org.jspecify.annotations.NullMarked;
