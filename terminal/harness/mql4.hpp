// What only MetaTrader 4 has: orders that are whole trades, and WebRequest.
#pragma once
#include "crypto.hpp"
#include "events.hpp"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

const int OP_BUY = 0;
const int OP_SELL = 1;
const int SELECT_BY_POS = 0;
const int SELECT_BY_TICKET = 1;
const int MODE_TRADES = 0;
const int MODE_HISTORY = 1;

namespace harness
{
struct Order
{
  int ticket, type;
  datetime opened, closed;
  std::string symbol;
  double lots, open, close;
  int64_t commission, swap, profit;
  int magic;
  std::u16string comment;
};

inline const double CLOSE_ABOVE = 0.00125;
inline Order current;
inline int httpPort = 0;
inline int stallMillis = 0;
inline int sendAtMost = 0;

// The simulated deals as MetaTrader 4 keeps them: each a closed trade or a movement of cash.
inline Order closedOrder(const Deal &deal)
{
  bool trade = deal.type < 2;
  int type = trade ? static_cast<int>(deal.type) : deal.type == 3 ? 7 : 6;
  datetime closed = deal.timeMillis / 1000;
  return {static_cast<int>(deal.ticket),
          type,
          trade ? closed - 100 : closed,
          closed,
          deal.symbol,
          deal.volume,
          deal.price,
          trade ? deal.price + CLOSE_ABOVE : 0.0,
          deal.commission,
          deal.swap,
          deal.profit + deal.fee,
          static_cast<int>(deal.magic % 1000000),
          deal.comment};
}

inline Order openOrder(const Position &position, int type)
{
  return {static_cast<int>(position.ticket), type, position.timeMillis / 1000, 0, position.symbol,
          position.volume, position.open, position.current, 0, position.swap, position.profit, 0, u"p\t"};
}

inline std::vector<Deal> expectedDeals()
{
  std::vector<Deal> deals;
  for (const auto &entry : account.deals)
  {
    Order order = closedOrder(entry.second);
    Deal exit = entry.second;
    bool trade = order.type < 2;
    exit.magic = order.magic;
    exit.reason = 99;
    exit.fee = 0;
    exit.profit = order.profit;
    exit.timeMillis = order.closed * 1000;
    exit.order = exit.position = trade ? exit.ticket : 0;
    if (!trade)
    {
      exit.type = order.type == 7 ? 3 : 2;
      exit.entry = 0;
      deals.push_back(exit);
      continue;
    }
    Deal enter = exit;
    enter.ticket = -exit.ticket;
    enter.timeMillis = order.opened * 1000;
    enter.entry = 0;
    enter.commission = enter.swap = enter.profit = 0;
    exit.entry = 1;
    exit.type = 1 - enter.type;
    exit.price += CLOSE_ABOVE;
    deals.push_back(enter);
    deals.push_back(exit);
  }
  return deals;
}

inline void stall()
{
  if (stallMillis > 0)
    std::this_thread::sleep_for(std::chrono::milliseconds(stallMillis));
  stallMillis = 0;
}
} // namespace harness

inline datetime TimeCurrent() { return TimeGMT() + harness::SERVER_AHEAD_SECONDS; }

inline int OrdersHistoryTotal()
{
  return harness::account.historyLoaded ? static_cast<int>(harness::account.deals.size()) : 0;
}
inline int OrdersTotal()
{
  return static_cast<int>(harness::account.positions.size() + harness::account.orders.size());
}
inline bool OrderSelect(int index, int by, int pool)
{
  const harness::Account &account = harness::account;
  if (by == SELECT_BY_TICKET)
  {
    auto found = account.deals.find(index);
    if (found == account.deals.end() || pool != MODE_HISTORY)
      return false;
    harness::current = harness::closedOrder(found->second);
    return true;
  }
  if (index < 0)
    return false;
  size_t at = static_cast<size_t>(index);
  if (pool == MODE_HISTORY)
  {
    if (at >= account.deals.size())
      return false;
    // The newest first: a terminal promises no order.
    harness::current = harness::closedOrder(std::next(account.deals.rbegin(), index)->second);
    return true;
  }
  if (at < account.positions.size())
    harness::current = harness::openOrder(account.positions[at], static_cast<int>(account.positions[at].type));
  else if (at < account.positions.size() + account.orders.size())
    harness::current = harness::openOrder(account.orders[at - account.positions.size()], 2);
  else
    return false;
  return true;
}
inline int OrderTicket() { return harness::current.ticket; }
inline int OrderType() { return harness::current.type; }
inline datetime OrderOpenTime() { return harness::current.opened; }
inline datetime OrderCloseTime() { return harness::current.closed; }
inline string OrderSymbol() { return string(harness::current.symbol.c_str()); }
inline double OrderLots() { return harness::current.lots; }
inline double OrderOpenPrice() { return harness::current.open; }
inline double OrderClosePrice() { return harness::current.close; }
inline double OrderStopLoss() { return 0.0; }
inline double OrderTakeProfit() { return 0.0; }
inline double OrderCommission() { return harness::account.money(harness::current.commission); }
inline double OrderSwap() { return harness::account.money(harness::current.swap); }
inline double OrderProfit() { return harness::account.money(harness::current.profit); }
inline int OrderMagicNumber() { return harness::current.magic; }
inline string OrderComment() { return string(harness::current.comment); }

inline int AccountNumber() { return static_cast<int>(harness::account.login); }
inline int AccountLeverage() { return 100; }
inline string AccountServer() { return AccountInfoString(ACCOUNT_SERVER); }
inline string AccountCompany() { return AccountInfoString(ACCOUNT_COMPANY); }
inline string AccountCurrency() { return AccountInfoString(ACCOUNT_CURRENCY); }
inline double AccountBalance() { return AccountInfoDouble(ACCOUNT_BALANCE); }
inline double AccountCredit() { return AccountInfoDouble(ACCOUNT_CREDIT); }
inline double AccountProfit() { return AccountInfoDouble(ACCOUNT_PROFIT); }
inline double AccountEquity() { return AccountInfoDouble(ACCOUNT_EQUITY); }
inline double AccountMargin() { return AccountInfoDouble(ACCOUNT_MARGIN); }
inline double AccountFreeMargin() { return AccountInfoDouble(ACCOUNT_MARGIN_FREE); }

// One request on one connection; -1 when the server is not there.
inline int WebRequest(const string &method, const string &, const string &headers, int,
                      const Array<char> &data, Array<char> &result, string &)
{
  harness::stall();
  int handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(harness::httpPort));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(handle, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
  {
    close(handle);
    return -1;
  }
  std::string request = harness::encode(method.units) + " /link HTTP/1.1\r\nHost: harness\r\n" +
                        harness::encode(headers.units) + "Connection: close\r\nContent-Length: " +
                        std::to_string(data.items.size()) + "\r\n\r\n";
  request.append(data.items.begin(), data.items.end());
  for (size_t from = 0; from < request.size();)
  {
    ssize_t sent = send(handle, request.data() + from, request.size() - from, MSG_NOSIGNAL);
    if (sent <= 0)
      break;
    from += static_cast<size_t>(sent);
  }
  std::string answer;
  char buffer[8192];
  for (ssize_t length = recv(handle, buffer, sizeof buffer, 0); length > 0;
       length = recv(handle, buffer, sizeof buffer, 0))
    answer.append(buffer, static_cast<size_t>(length));
  close(handle);
  size_t body = answer.find("\r\n\r\n");
  if (answer.rfind("HTTP/1.1 ", 0) != 0 || body == std::string::npos)
    return -1;
  result.items.assign(answer.begin() + static_cast<std::ptrdiff_t>(body) + 4, answer.end());
  return std::atoi(answer.c_str() + 9);
}
