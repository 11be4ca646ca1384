/** What every route shares: problem documents, limits, and the form of JSON. */
@NullMarked
package io.fidus.bridge.http;

import org.jspecify.annotations.NullMarked;
