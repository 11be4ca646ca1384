package io.fidus.platform.api;

import io.fidus.program.InvalidSettingException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A range of network addresses, written like {@code 2001:db8::/32}; an address alone is the range
 * of itself.
 *
 * @param first an address of the range
 * @param prefix how many of its leading bits all addresses share
 */
public record AddressRange(InetAddress first, int prefix) {

  /**
   * Reads the ranges of a setting, which are separated by commas.
   *
   * @param setting the name of its environment variable
   * @throws InvalidSettingException naming the part that is not a range
   */
  public static List<AddressRange> ofSetting(String setting, String text) {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(AddressRange::parse)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(
          setting
              + " must list ranges of addresses such as 2001:db8::/32, but "
              + e.getMessage()
              + ".",
          "Correct " + setting + " and start again.");
    }
  }

  private static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int most = address.getAddress().length * Byte.SIZE;
      int prefix = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      if (prefix >= 0 && prefix <= most) {
        return new AddressRange(address, prefix);
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a range of addresses", notAnAddress);
    }
    throw new IllegalArgumentException("'" + text + "' is not a range of addresses");
  }

  /** An address as it stands in a header, without its port; empty for anything else. */
  public static Optional<InetAddress> address(String text) {
    String bare = text.strip();
    if (bare.startsWith("[") && bare.indexOf(']') > 0) {
      bare = bare.substring(1, bare.indexOf(']'));
    } else if (bare.indexOf('.') > 0 && bare.indexOf(':') > 0) {
      bare = bare.substring(0, bare.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
