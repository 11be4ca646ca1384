/**
 * How requests are limited. A caller has a number of requests in any minute, whichever node answers
 * them: a node takes a few at a time from the store and hands them out, so that most requests cost
 * no access to the store.
 */
@NullMarked
package io.fidus.platform.api.internal.limits;

import org.jspecify.annotations.NullMarked;
