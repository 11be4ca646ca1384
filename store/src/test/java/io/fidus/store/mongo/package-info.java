@NullMarked
package io.fidus.store.mongo;

import org.jspecify.annotations.NullMarked;
