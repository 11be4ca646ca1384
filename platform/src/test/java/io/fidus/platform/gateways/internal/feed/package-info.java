@NullMarked
package io.fidus.platform.gateways.internal.feed;

import org.jspecify.annotations.NullMarked;
