// Timer, key file and account functions that MetaTrader 4 and 5 have alike.
#pragma once
#include "account.hpp"

enum ENUM_ACCOUNT_INFO_INTEGER
{
  ACCOUNT_LOGIN,
  ACCOUNT_LEVERAGE,
  ACCOUNT_TRADE_MODE,
  ACCOUNT_MARGIN_MODE,
  ACCOUNT_CURRENCY_DIGITS,
  ACCOUNT_TRADE_ALLOWED
};
enum ENUM_ACCOUNT_INFO_DOUBLE
{
  ACCOUNT_BALANCE,
  ACCOUNT_CREDIT,
  ACCOUNT_PROFIT,
  ACCOUNT_EQUITY,
  ACCOUNT_MARGIN,
  ACCOUNT_MARGIN_FREE
};
enum ENUM_ACCOUNT_INFO_STRING
{
  ACCOUNT_SERVER,
  ACCOUNT_COMPANY,
  ACCOUNT_CURRENCY
};
enum ENUM_TERMINAL_INFO_INTEGER
{
  TERMINAL_CONNECTED,
  TERMINAL_TRADE_ALLOWED,
  TERMINAL_PING_LAST,
  TERMINAL_BUILD
};
enum ENUM_TERMINAL_INFO_STRING
{
  TERMINAL_DATA_PATH
};
enum ENUM_SYMBOL_INFO_INTEGER
{
  SYMBOL_DIGITS
};

const int FILE_READ = 1;
const int FILE_ANSI = 32;
const int FILE_TXT = 16;

namespace harness
{
inline int timerMillis = 0;
inline std::string keyFile;
inline bool keyFileOpen = false;
} // namespace harness

inline bool EventSetMillisecondTimer(int milliseconds)
{
  harness::timerMillis = milliseconds;
  return true;
}
inline void EventKillTimer() { harness::timerMillis = 0; }

inline int FileOpen(const string &, int)
{
  if (harness::keyFile.empty())
    return -1;
  harness::keyFileOpen = true;
  return 7;
}
inline string FileReadString(int handle)
{
  if (handle != 7 || !harness::keyFileOpen)
    harness::fail("a file that is not open was read");
  return string(harness::keyFile.c_str());
}
inline void FileClose(int) { harness::keyFileOpen = false; }

inline int64_t AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER what)
{
  switch (what)
  {
  case ACCOUNT_LOGIN:
    return harness::account.login;
  case ACCOUNT_LEVERAGE:
    return 100;
  case ACCOUNT_TRADE_MODE:
    return 0;
  case ACCOUNT_MARGIN_MODE:
    return 2;
  case ACCOUNT_CURRENCY_DIGITS:
    return harness::account.digits;
  case ACCOUNT_TRADE_ALLOWED:
    return 1;
  }
  harness::fail("no such property");
}

inline double AccountInfoDouble(ENUM_ACCOUNT_INFO_DOUBLE what)
{
  const harness::Account &account = harness::account;
  switch (what)
  {
  case ACCOUNT_BALANCE:
    return account.money(account.sum());
  case ACCOUNT_CREDIT:
  case ACCOUNT_MARGIN:
    return -0.0;
  case ACCOUNT_PROFIT:
    return account.money(account.floating);
  case ACCOUNT_EQUITY:
  case ACCOUNT_MARGIN_FREE:
    return account.money(account.sum() + account.floating);
  }
  harness::fail("no such property");
}

inline string AccountInfoString(ENUM_ACCOUNT_INFO_STRING what)
{
  switch (what)
  {
  case ACCOUNT_SERVER:
    return string(harness::account.server.c_str());
  case ACCOUNT_COMPANY:
    return string(harness::account.company.c_str());
  case ACCOUNT_CURRENCY:
    return string(harness::account.currency.c_str());
  }
  harness::fail("no such property");
}

inline int64_t TerminalInfoInteger(ENUM_TERMINAL_INFO_INTEGER what)
{
  switch (what)
  {
  case TERMINAL_CONNECTED:
    return harness::account.connected ? 1 : 0;
  case TERMINAL_TRADE_ALLOWED:
    return harness::account.tradeAllowed ? 1 : 0;
  case TERMINAL_PING_LAST:
    return 31250;
  case TERMINAL_BUILD:
    return 4755;
  }
  harness::fail("no such property");
}

inline string TerminalInfoString(ENUM_TERMINAL_INFO_STRING)
{
  return string("C:\\Terminals\\Harness");
}

inline int64_t SymbolInfoInteger(const string &symbol, ENUM_SYMBOL_INFO_INTEGER)
{
  return symbol == string("EURUSD") ? 5 : 0;
}
