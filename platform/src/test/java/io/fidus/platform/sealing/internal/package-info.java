@org.jspecify.annotations.NullMarked
package io.fidus.platform.sealing.internal;
