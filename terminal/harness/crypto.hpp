// CryptEncode of the terminal, for SHA-256 (FIPS 180-4).
#pragma once
#include "mql.hpp"
#include <array>

enum ENUM_CRYPT_METHOD
{
  CRYPT_HASH_SHA256
};

namespace harness
{
inline std::array<uint32_t, 64> sha256Constants()
{
  // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  std::array<uint32_t, 64> constants{};
  size_t count = 0;
  for (uint32_t candidate = 2; count < constants.size(); candidate++)
  {
    bool prime = true;
    for (uint32_t divisor = 2; divisor * divisor <= candidate; divisor++)
      prime = prime && candidate % divisor != 0;
    if (prime)
    {
      long double root = std::cbrt(static_cast<long double>(candidate));
      constants[count++] = static_cast<uint32_t>((root - std::floor(root)) * 4294967296.0L);
    }
  }
  return constants;
}

inline uint32_t rotated(uint32_t word, int by) { return (word >> by) | (word << (32 - by)); }

inline std::array<uint8_t, 32> sha256(std::vector<uint8_t> message)
{
  static const std::array<uint32_t, 64> constants = sha256Constants();
  std::array<uint32_t, 8> state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                   0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  uint64_t bits = static_cast<uint64_t>(message.size()) * 8;
  message.push_back(0x80);
  while (message.size() % 64 != 56)
    message.push_back(0);
  for (int shift = 56; shift >= 0; shift -= 8)
    message.push_back(static_cast<uint8_t>(bits >> shift));
  for (size_t block = 0; block < message.size(); block += 64)
  {
    std::array<uint32_t, 64> w{};
    for (size_t i = 0; i < 16; i++)
      w[i] = static_cast<uint32_t>(message[block + 4 * i]) << 24 |
             static_cast<uint32_t>(message[block + 4 * i + 1]) << 16 |
             static_cast<uint32_t>(message[block + 4 * i + 2]) << 8 | message[block + 4 * i + 3];
    for (size_t i = 16; i < 64; i++)
      w[i] = w[i - 16] + (rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ (w[i - 15] >> 3)) +
             w[i - 7] + (rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ (w[i - 2] >> 10));
    std::array<uint32_t, 8> v = state;
    for (size_t i = 0; i < 64; i++)
    {
      uint32_t first = v[7] + (rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)) +
                       ((v[4] & v[5]) ^ (~v[4] & v[6])) + constants[i] + w[i];
      uint32_t second = (rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)) +
                        ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      v = {first + second, v[0], v[1], v[2], v[3] + first, v[4], v[5], v[6]};
    }
    for (size_t i = 0; i < 8; i++)
      state[i] += v[i];
  }
  std::array<uint8_t, 32> hash{};
  for (size_t i = 0; i < 32; i++)
    hash[i] = static_cast<uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return hash;
}
} // namespace harness

inline int CryptEncode(ENUM_CRYPT_METHOD method, const Array<uchar> &data, const Array<uchar> &key,
                       Array<uchar> &result)
{
  if (method != CRYPT_HASH_SHA256 || ArraySize(key) != 0 || ArraySize(data) == 0)
    return 0;
  std::array<uint8_t, 32> hash =
      harness::sha256(std::vector<uint8_t>(data.items.begin(), data.items.end()));
  result.items.assign(hash.begin(), hash.end());
  return 32;
}
