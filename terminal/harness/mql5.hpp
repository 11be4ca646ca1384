// What only MetaTrader 5 has: history of deals, positions, orders, sockets.
#pragma once
#include "crypto.hpp"
#include "events.hpp"
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

enum ENUM_DEAL_PROPERTY_INTEGER
{
  DEAL_ORDER,
  DEAL_POSITION_ID,
  DEAL_TIME_MSC,
  DEAL_TYPE,
  DEAL_ENTRY,
  DEAL_REASON,
  DEAL_MAGIC
};
enum ENUM_DEAL_PROPERTY_DOUBLE
{
  DEAL_VOLUME,
  DEAL_PRICE,
  DEAL_COMMISSION,
  DEAL_SWAP,
  DEAL_FEE,
  DEAL_PROFIT
};
enum ENUM_DEAL_PROPERTY_STRING
{
  DEAL_SYMBOL,
  DEAL_COMMENT
};
enum ENUM_POSITION_PROPERTY_INTEGER
{
  POSITION_TIME_MSC,
  POSITION_TYPE,
  POSITION_MAGIC
};
enum ENUM_POSITION_PROPERTY_DOUBLE
{
  POSITION_VOLUME,
  POSITION_PRICE_OPEN,
  POSITION_PRICE_CURRENT,
  POSITION_SL,
  POSITION_TP,
  POSITION_SWAP,
  POSITION_PROFIT
};
enum ENUM_POSITION_PROPERTY_STRING
{
  POSITION_SYMBOL,
  POSITION_COMMENT
};
enum ENUM_ORDER_PROPERTY_INTEGER
{
  ORDER_TIME_SETUP_MSC,
  ORDER_TYPE,
  ORDER_STATE
};
enum ENUM_ORDER_PROPERTY_DOUBLE
{
  ORDER_VOLUME_INITIAL,
  ORDER_VOLUME_CURRENT,
  ORDER_PRICE_OPEN,
  ORDER_SL,
  ORDER_TP
};
enum ENUM_ORDER_PROPERTY_STRING
{
  ORDER_SYMBOL,
  ORDER_COMMENT
};

inline datetime TimeTradeServer() { return TimeGMT() + harness::SERVER_AHEAD_SECONDS; }

// History: selected first, as in the terminal, and in the order of time, which is not the tickets'.

namespace harness
{
inline std::vector<int64_t> selected;
inline const Position *selectedPosition = nullptr;
inline const Position *selectedOrder = nullptr;

inline const Deal &deal(ulong ticket)
{
  auto found = account.deals.find(static_cast<int64_t>(ticket));
  if (found == account.deals.end())
    fail("a deal that is not in the history was read");
  return found->second;
}
} // namespace harness

namespace harness
{
// The deals that the bridge must receive.
inline std::vector<Deal> expectedDeals()
{
  std::vector<Deal> deals;
  for (const auto &entry : account.deals)
    deals.push_back(entry.second);
  return deals;
}
} // namespace harness

inline bool HistorySelect(datetime from, datetime to)
{
  harness::selected.clear();
  if (harness::account.historyLoaded)
    for (const auto &entry : harness::account.deals)
      if (entry.second.timeMillis / 1000 >= from && entry.second.timeMillis / 1000 <= to)
        harness::selected.push_back(entry.first);
  std::reverse(harness::selected.begin(), harness::selected.end());
  return true;
}
inline int HistoryDealsTotal() { return static_cast<int>(harness::selected.size()); }
inline ulong HistoryDealGetTicket(int index)
{
  if (index < 0 || index >= HistoryDealsTotal())
    return 0;
  return static_cast<ulong>(harness::selected[static_cast<size_t>(index)]);
}
inline int64_t HistoryDealGetInteger(ulong ticket, ENUM_DEAL_PROPERTY_INTEGER what)
{
  const harness::Deal &deal = harness::deal(ticket);
  switch (what)
  {
  case DEAL_ORDER:
    return deal.order;
  case DEAL_POSITION_ID:
    return deal.position;
  case DEAL_TIME_MSC:
    return deal.timeMillis;
  case DEAL_TYPE:
    return deal.type;
  case DEAL_ENTRY:
    return deal.entry;
  case DEAL_REASON:
    return deal.reason;
  case DEAL_MAGIC:
    return deal.magic;
  }
  harness::fail("no such property");
}
inline double HistoryDealGetDouble(ulong ticket, ENUM_DEAL_PROPERTY_DOUBLE what)
{
  const harness::Deal &deal = harness::deal(ticket);
  switch (what)
  {
  case DEAL_VOLUME:
    return deal.volume;
  case DEAL_PRICE:
    return deal.price;
  case DEAL_COMMISSION:
    return harness::account.money(deal.commission);
  case DEAL_SWAP:
    return harness::account.money(deal.swap);
  case DEAL_FEE:
    return harness::account.money(deal.fee);
  case DEAL_PROFIT:
    return harness::account.money(deal.profit);
  }
  harness::fail("no such property");
}
inline string HistoryDealGetString(ulong ticket, ENUM_DEAL_PROPERTY_STRING what)
{
  const harness::Deal &deal = harness::deal(ticket);
  return what == DEAL_SYMBOL ? string(deal.symbol.c_str()) : string(deal.comment);
}

inline int PositionsTotal()
{
  // A terminal may change its account at any moment, also while a program reads it.
  if (harness::account.loginWhileReading != 0)
    harness::switchAccount(harness::account.loginWhileReading);
  return static_cast<int>(harness::account.positions.size());
}
inline ulong PositionGetTicket(int index)
{
  if (index < 0 || index >= PositionsTotal())
    return 0;
  harness::selectedPosition = &harness::account.positions[static_cast<size_t>(index)];
  return static_cast<ulong>(harness::selectedPosition->ticket);
}
inline int64_t PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER what)
{
  switch (what)
  {
  case POSITION_TIME_MSC:
    return harness::selectedPosition->timeMillis;
  case POSITION_TYPE:
    return harness::selectedPosition->type;
  case POSITION_MAGIC:
    return -5;
  }
  harness::fail("no such property");
}
inline double PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE what)
{
  const harness::Position &position = *harness::selectedPosition;
  switch (what)
  {
  case POSITION_VOLUME:
    return position.volume;
  case POSITION_PRICE_OPEN:
    return position.open;
  case POSITION_PRICE_CURRENT:
    return position.current;
  case POSITION_SL:
  case POSITION_TP:
    return 0.0;
  case POSITION_SWAP:
    return harness::account.money(position.swap);
  case POSITION_PROFIT:
    return harness::account.money(position.profit);
  }
  harness::fail("no such property");
}
inline string PositionGetString(ENUM_POSITION_PROPERTY_STRING what)
{
  return what == POSITION_SYMBOL ? string(harness::selectedPosition->symbol.c_str()) : string("p\t");
}

inline int OrdersTotal() { return static_cast<int>(harness::account.orders.size()); }
inline ulong OrderGetTicket(int index)
{
  if (index < 0 || index >= OrdersTotal())
    return 0;
  harness::selectedOrder = &harness::account.orders[static_cast<size_t>(index)];
  return static_cast<ulong>(harness::selectedOrder->ticket);
}
inline int64_t OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER what)
{
  switch (what)
  {
  case ORDER_TIME_SETUP_MSC:
    return harness::selectedOrder->timeMillis;
  case ORDER_TYPE:
    return harness::selectedOrder->type;
  case ORDER_STATE:
    return 1;
  }
  harness::fail("no such property");
}
inline double OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE what)
{
  switch (what)
  {
  case ORDER_VOLUME_INITIAL:
  case ORDER_VOLUME_CURRENT:
    return harness::selectedOrder->volume;
  case ORDER_PRICE_OPEN:
    return harness::selectedOrder->open;
  case ORDER_SL:
  case ORDER_TP:
    return 0.0;
  }
  harness::fail("no such property");
}
inline string OrderGetString(ENUM_ORDER_PROPERTY_STRING what)
{
  return what == ORDER_SYMBOL ? string(harness::selectedOrder->symbol.c_str()) : string("");
}

// Sockets: POSIX ones that can be told to stall and to send in small pieces.

namespace harness
{
inline int stallMillis = 0;
inline int sendAtMost = 0;

inline void stall()
{
  if (stallMillis > 0)
    std::this_thread::sleep_for(std::chrono::milliseconds(stallMillis));
  stallMillis = 0;
}
} // namespace harness

inline int SocketCreate() { return socket(AF_INET, SOCK_STREAM, 0); }
inline bool SocketConnect(int handle, const string &, uint port, uint)
{
  harness::stall();
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return connect(handle, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}
inline void SocketTimeouts(int, uint, uint) {}
inline bool SocketIsConnected(int handle)
{
  char byte;
  ssize_t seen = recv(handle, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return seen > 0 || (seen < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}
inline uint SocketIsReadable(int handle)
{
  int bytes = 0;
  return ioctl(handle, FIONREAD, &bytes) == 0 && bytes > 0 ? static_cast<uint>(bytes) : 0;
}
inline int SocketRead(int handle, Array<uchar> &buffer, uint most, uint)
{
  std::vector<uchar> bytes(most);
  ssize_t length = recv(handle, bytes.data(), most, 0);
  if (length < 0)
    return -1;
  buffer.items.assign(bytes.begin(), bytes.begin() + length);
  return static_cast<int>(length);
}
inline int SocketSend(int handle, const Array<uchar> &buffer, uint length)
{
  harness::stall();
  if (length > static_cast<uint>(ArraySize(buffer)))
    harness::fail("more was to be sent than there is");
  if (harness::sendAtMost > 0)
    length = std::min(length, static_cast<uint>(harness::sendAtMost));
  std::vector<uchar> bytes(buffer.items.begin(), buffer.items.begin() + length);
  return static_cast<int>(send(handle, bytes.data(), length, MSG_NOSIGNAL));
}
inline void SocketClose(int handle) { close(handle); }

// TLS is tried against the bridge itself; here it must not be asked for.
inline bool SocketTlsHandshake(int, const string &) { return false; }
inline int SocketTlsSend(int, const Array<uchar> &, uint) { return -1; }
inline int SocketTlsReadAvailable(int, Array<uchar> &, uint) { return -1; }
