package io.fidus.metatrader.link.message;

/**
 * The bridge takes the account's reports, and says from where and how often it wants them.
 *
 * @param ticket the last deal that is safely stored; 0 when there is none
 * @param accountMillis how often the account is reported
 * @param heartbeatMillis how often the terminal says that it is there
 * @param silenceMillis after how much silence either end gives the connection up
 * @param batch the most deals in one message
 * @param window the most messages with deals that may be unacknowledged
 */
public record Welcome(
    long ticket, int accountMillis, int heartbeatMillis, int silenceMillis, int batch, int window)
    implements BridgeMessage {}
