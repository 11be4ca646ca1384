/**
 * Account statements as MetaTrader writes them, read into facts.
 *
 * <p>{@link io.fidus.metatrader.statement.StatementReader} reads the History report of MetaTrader 5
 * (HTML and XLSX, every language) and the Statement of MetaTrader 4. What it returns agrees with
 * itself: every deal's net carries the printed balance from one row to the next, and the last
 * balance is the one the account block prints. A file that does not agree is refused with a {@link
 * io.fidus.metatrader.statement.StatementRefusal}; nothing is guessed or repaired.
 *
 * <p>A statement carries the account holder's name. It is not read.
 */
@NullMarked
package io.fidus.metatrader.statement;

import org.jspecify.annotations.NullMarked;
