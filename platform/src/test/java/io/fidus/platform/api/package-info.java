@NullMarked
package io.fidus.platform.api;

import org.jspecify.annotations.NullMarked;
