package io.fidus.platform.trading;

/**
 * Somebody has said which clock a trade server runs on. Every instant derived for its accounts
 * before is out of date.
 *
 * @param serverKey the server's name in lower case
 * @param zone the rule, as {@link io.fidus.metatrader.time.ServerZone} prints it
 */
public record ServerClockSet(String serverKey, String zone) {}
