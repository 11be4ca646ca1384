/**
 * The messages of the link, version 1, as they stand on the wire.
 *
 * <p>Amounts, prices and volumes are decimal text, tickets and codes are whole numbers, and a time
 * is the trade server's wall clock in milliseconds as if it were UTC. Turning them into facts needs
 * the account's currency and the server's zone and is done by the session. Every message to the
 * bridge carries {@code at}: the milliseconds of a clock of the terminal's own that is never set,
 * so that the age of what it reports can be told without trusting either machine's time of day.
 */
@NullMarked
package io.fidus.metatrader.link.message;

import org.jspecify.annotations.NullMarked;
