/** The cloud service of MetaApi, asked over its REST interface with the operator's token. */
@NullMarked
package io.fidus.platform.gateways.internal.metaapi;

import org.jspecify.annotations.NullMarked;
