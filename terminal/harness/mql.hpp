// The part of MQL that the programs use, in C++: types, text, arrays, mathematics, time.
// It is stricter than a terminal: whatever a terminal would answer with nonsense ends the run here.
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

namespace harness
{
[[noreturn]] inline void fail(const std::string &what)
{
  std::fprintf(stderr, "harness: %s\n", what.c_str());
  std::fflush(stderr);
  std::abort();
}

inline bool isHigh(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
inline bool isLow(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

inline std::u16string decode(const std::string &bytes)
{
  std::u16string text;
  for (size_t i = 0; i < bytes.size();)
  {
    unsigned char first = static_cast<unsigned char>(bytes[i]);
    int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t code = more == 0 ? first : first & (0x3F >> more);
    if (i + static_cast<size_t>(more) >= bytes.size() + (more == 0 ? 1 : 0))
      fail("UTF-8 is cut off");
    for (int k = 1; k <= more; k++)
      code = (code << 6) | (static_cast<unsigned char>(bytes[i + static_cast<size_t>(k)]) & 0x3F);
    i += static_cast<size_t>(more) + 1;
    if (code >= 0x10000)
    {
      text.push_back(static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10)));
      text.push_back(static_cast<char16_t>(0xDC00 + ((code - 0x10000) & 0x3FF)));
    }
    else
      text.push_back(static_cast<char16_t>(code));
  }
  return text;
}

inline std::string encode(const std::u16string &text)
{
  std::string bytes;
  for (size_t i = 0; i < text.size(); i++)
  {
    uint32_t code = text[i];
    if (isHigh(text[i]) && i + 1 < text.size() && isLow(text[i + 1]))
    {
      code = 0x10000 + ((code - 0xD800) << 10) + (text[i + 1] - 0xDC00u);
      i++;
    }
    else if (isHigh(text[i]) || isLow(text[i]))
      fail("half a character was to be sent");
    if (code < 0x80)
      bytes.push_back(static_cast<char>(code));
    else if (code < 0x800)
    {
      bytes.push_back(static_cast<char>(0xC0 | (code >> 6)));
      bytes.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
    else if (code < 0x10000)
    {
      bytes.push_back(static_cast<char>(0xE0 | (code >> 12)));
      bytes.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
    else
    {
      bytes.push_back(static_cast<char>(0xF0 | (code >> 18)));
      bytes.push_back(static_cast<char>(0x80 | ((code >> 12) & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
  }
  return bytes;
}
} // namespace harness

// MQL's string: UTF-16 units, no operator +, no conversion from numbers.
class string
{
public:
  string() = default;
  string(const char *literal) : units(harness::decode(literal)) {}
  explicit string(const std::u16string &text) : units(text) {}
  string(std::nullptr_t) = delete;
  string(int) = delete;
  bool operator==(const string &other) const { return units == other.units; }
  bool operator!=(const string &other) const { return units != other.units; }
  std::u16string units;
};

// MQL's dynamic array: an index out of range ends the run, as it ends a program in the terminal.
template <typename T> class Array
{
public:
  T &operator[](int64_t index) { return items[checked(index)]; }
  const T &operator[](int64_t index) const { return items[checked(index)]; }
  // A vector of bool has no elements to refer to.
  std::conditional_t<std::is_same_v<T, bool>, std::deque<T>, std::vector<T>> items;

private:
  size_t checked(int64_t index) const
  {
    if (index < 0 || static_cast<size_t>(index) >= items.size())
      harness::fail("array out of range: " + std::to_string(index) + " of " +
                    std::to_string(items.size()));
    return static_cast<size_t>(index);
  }
};

#define ARRAY(kind, name) Array<kind> name
#define ARRAY_REF(kind, name) Array<kind> &name

typedef uint8_t uchar;
typedef uint16_t ushort;
typedef uint32_t uint;
typedef uint64_t ulong;
typedef int64_t datetime;

#define input

const int INIT_SUCCEEDED = 0;
const int INIT_FAILED = 1;
const int INIT_PARAMETERS_INCORRECT = 32767;
const int REASON_REMOVE = 1;
const int CP_UTF8 = 65001;

// Text

inline int StringLen(const string &text) { return static_cast<int>(text.units.size()); }

inline bool StringAdd(string &text, const string &more)
{
  text.units += more.units;
  return true;
}

inline ushort StringGetCharacter(const string &text, int at)
{
  if (at < 0 || at >= StringLen(text))
    harness::fail("character out of range");
  return text.units[static_cast<size_t>(at)];
}

inline string StringSubstr(const string &text, int from, int length)
{
  if (from < 0 || length < 0 || from > StringLen(text))
    harness::fail("substring out of range");
  return string(text.units.substr(static_cast<size_t>(from), static_cast<size_t>(length)));
}

inline int StringFind(const string &text, const string &part)
{
  size_t at = text.units.find(part.units);
  return at == std::u16string::npos ? -1 : static_cast<int>(at);
}

inline string ShortToString(ushort unit)
{
  return string(std::u16string(1, static_cast<char16_t>(unit)));
}

inline string IntegerToString(int64_t value) { return string(std::to_string(value).c_str()); }

inline int64_t StringToInteger(const string &text)
{
  return std::strtoll(harness::encode(text.units).c_str(), nullptr, 10);
}

inline int StringToCharArray(const string &text, Array<uchar> &bytes, int start, int count, int page)
{
  if (start != 0 || count != -1 || page != CP_UTF8)
    harness::fail("StringToCharArray is imitated for whole texts in UTF-8 only");
  std::string encoded = harness::encode(text.units);
  bytes.items.assign(encoded.begin(), encoded.end());
  bytes.items.push_back(0);
  return static_cast<int>(bytes.items.size());
}

inline string CharArrayToString(const Array<uchar> &bytes, int start, int count, int page)
{
  if (page != CP_UTF8 || start < 0 || count < 0)
    harness::fail("CharArrayToString is imitated for a counted part in UTF-8 only");
  std::string encoded;
  for (int i = start; i < start + count; i++)
    encoded.push_back(static_cast<char>(bytes[i]));
  return string(harness::decode(encoded));
}

// Arrays

template <typename T> int ArraySize(const Array<T> &array)
{
  return static_cast<int>(array.items.size());
}

template <typename T> int ArrayResize(Array<T> &array, int64_t size)
{
  if (size < 0)
    harness::fail("negative array size");
  size_t before = array.items.size();
  array.items.resize(static_cast<size_t>(size));
  // The terminal leaves new elements as they are; a value that nobody means shows their use.
  if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
    for (size_t i = before; i < array.items.size(); i++)
      array.items[i] = static_cast<T>(0xA5A5A5A5A5A5A5A5);
  return static_cast<int>(size);
}

template <typename T>
int ArrayCopy(Array<T> &into, const Array<T> &from, int intoStart, int fromStart, int count)
{
  if (intoStart < 0 || fromStart < 0 || count < 0 || fromStart + count > ArraySize(from))
    harness::fail("array copy out of range");
  if (ArraySize(into) < intoStart + count)
    ArrayResize(into, intoStart + count);
  std::copy_n(from.items.begin() + fromStart, count, into.items.begin() + intoStart);
  return count;
}

template <typename T> bool ArraySort(Array<T> &array)
{
  std::sort(array.items.begin(), array.items.end());
  return true;
}

// Mathematics

inline double MathRound(double value) { return std::round(value); }
inline double MathAbs(double value) { return std::fabs(value); }
inline bool MathIsValidNumber(double value) { return std::isfinite(value); }
inline void MathSrand(int seed) { std::srand(static_cast<unsigned>(seed)); }
inline int MathRand() { return std::rand() % 32768; }

// Time

namespace harness
{
inline int64_t unixMillis()
{
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}
} // namespace harness

inline ulong GetMicrosecondCount()
{
  using namespace std::chrono;
  static const steady_clock::time_point start = steady_clock::now();
  return static_cast<ulong>(duration_cast<microseconds>(steady_clock::now() - start).count());
}

inline datetime TimeGMT() { return harness::unixMillis() / 1000; }
inline datetime TimeLocal() { return TimeGMT(); }

// Journal

namespace harness
{
inline void write(std::ostream &out, const string &text) { out << encode(text.units); }
inline void write(std::ostream &out, const char *text) { out << text; }
} // namespace harness

template <typename... Parts> void Print(const Parts &...parts)
{
  std::ostringstream line;
  (harness::write(line, parts), ...);
  std::printf("log %s\n", line.str().c_str());
  std::fflush(stdout);
}
