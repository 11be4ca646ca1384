/** Tests of gateways. */
@org.jspecify.annotations.NullMarked
package io.fidus.platform.gateways.internal.http;
