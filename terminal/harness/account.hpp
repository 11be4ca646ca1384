// The simulated terminal's account, which the commands on standard input change.
// Amounts are whole numbers of the currency's last digit; the programs see them as doubles.
#pragma once
#include "mql.hpp"

namespace harness
{
struct Deal
{
  int64_t ticket, order, position, timeMillis, type, entry, reason;
  std::string symbol;
  double volume, price;
  int64_t commission, swap, fee, profit, magic;
  std::u16string comment;
};

struct Position
{
  int64_t ticket, timeMillis, type;
  std::string symbol;
  double volume, open, current;
  int64_t swap, profit;
};

struct Account
{
  int64_t login = 70001;
  std::string server = "Harness-Server";
  std::string company = "Harness \"Broker\" \\ M\xC3\xA9xico";
  std::string currency = "USD";
  int digits = 2;
  int64_t floating = 0;
  bool connected = true;
  bool tradeAllowed = true;
  bool historyLoaded = true;
  int64_t loginWhileReading = 0;
  std::map<int64_t, Deal> deals;
  std::vector<Position> positions;
  std::vector<Position> orders;

  int64_t sum() const
  {
    int64_t total = 0;
    for (const auto &entry : deals)
      total += entry.second.commission + entry.second.swap + entry.second.fee + entry.second.profit;
    return total;
  }

  double money(int64_t units) const { return static_cast<double>(units) / std::pow(10.0, digits); }
};

inline Account account;

const int64_t FIRST_DEAL_MILLIS = 1772445600000;
const int64_t SERVER_AHEAD_SECONDS = 7200;

// A number that only depends on the seed and the count before it.
inline uint64_t drawn(uint64_t &state)
{
  state += 0x9E3779B97F4A7C15u;
  uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// Texts that are hard to carry: quotes, controls, other scripts, halves of characters.
inline std::u16string hardText(uint64_t &state)
{
  static const std::u16string units = u"ab \"\\/\b\f\n\r\t\x01\x1f\x7f\u00e9\u4e2d\U0001F600\u2028\ufffd";
  std::u16string text;
  for (uint64_t length = drawn(state) % 12; length > 0; length--)
    text.push_back(units[drawn(state) % units.size()]);
  return text;
}

inline void addDeal(int64_t ticket, uint64_t &state)
{
  Deal deal{};
  deal.ticket = ticket;
  deal.timeMillis = FIRST_DEAL_MILLIS + ticket * 1000 + static_cast<int64_t>(drawn(state) % 1000);
  if (drawn(state) % 20 == 0)
  {
    deal.type = static_cast<int64_t>(2 + drawn(state) % 20);
    deal.profit = static_cast<int64_t>(drawn(state) % 2000000) - 500000;
    deal.reason = 0;
  }
  else
  {
    deal.order = ticket * 10;
    deal.position = ticket * 10 - 3;
    deal.type = static_cast<int64_t>(drawn(state) % 2);
    deal.entry = static_cast<int64_t>(drawn(state) % 4);
    deal.reason = static_cast<int64_t>(drawn(state) % 12);
    deal.symbol = drawn(state) % 2 == 0 ? "EURUSD" : "XAUUSD.\xE2\x82\xAC";
    deal.volume = static_cast<double>(1 + drawn(state) % 500) / 100.0;
    deal.price = static_cast<double>(100000 + drawn(state) % 99999) / 100000.0;
    deal.commission = -static_cast<int64_t>(drawn(state) % 700);
    deal.swap = static_cast<int64_t>(drawn(state) % 300) - 200;
    deal.fee = -static_cast<int64_t>(drawn(state) % 20);
    deal.profit = static_cast<int64_t>(drawn(state) % 100000) - 50000;
    deal.magic = static_cast<int64_t>(drawn(state));
  }
  deal.comment = hardText(state);
  account.deals[ticket] = deal;
}

inline void switchAccount(int64_t login)
{
  account.login = login;
  account.loginWhileReading = 0;
  account.deals.clear();
  uint64_t state = static_cast<uint64_t>(login);
  for (int64_t ticket = 1; ticket <= 7; ticket++)
    addDeal(ticket, state);
}
} // namespace harness
