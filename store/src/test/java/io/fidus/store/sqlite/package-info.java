@NullMarked
package io.fidus.store.sqlite;

import org.jspecify.annotations.NullMarked;
