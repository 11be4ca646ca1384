// Runs a program of the terminal against a simulated account. Commands come on standard input, one
// a line; each is answered with "ok" or what it asks for, and everything the program logs is shown.
#include PROGRAM_HEADER
#include <cfenv>
#include <iostream>

// MQL's long has 64 bits everywhere.
#define long int64_t
#include PROGRAM_SOURCE
#undef long

namespace harness
{
std::string hex(const std::u16string &text)
{
  std::string digits;
  char four[8];
  for (char16_t unit : text)
  {
    std::snprintf(four, sizeof four, "%04x", static_cast<unsigned>(unit));
    digits += four;
  }
  return digits.empty() ? "-" : digits;
}

void dumpDeals()
{
  for (const Deal &deal : expectedDeals())
  {
    std::ostringstream line;
    line << "deal " << deal.ticket << ' ' << deal.order << ' ' << deal.position << ' '
         << deal.timeMillis << ' ' << deal.type << ' ' << deal.entry << ' ' << deal.reason << ' '
         << hex(decode(deal.symbol)) << ' ' << std::llround(deal.volume * 100) << ' '
         << std::llround(deal.price * 100000) << ' ' << deal.commission << ' ' << deal.swap << ' '
         << deal.fee << ' ' << deal.profit << ' ' << deal.magic << ' ' << hex(deal.comment);
    std::cout << line.str() << '\n';
  }
}

void addPositions(std::vector<Position> &list, int64_t count)
{
  for (int64_t i = 1; i <= count; i++)
  {
    int64_t ticket = 900000 + static_cast<int64_t>(list.size());
    list.push_back({ticket, FIRST_DEAL_MILLIS, &list == &account.orders ? 2 : i % 2, "EURUSD",
                    0.01 * static_cast<double>(i), 1.1, 1.10005, -3, 12});
  }
}

bool command(const std::string &line)
{
  std::istringstream words(line);
  std::string verb;
  words >> verb;
  int64_t first = 0;
  uint64_t second = 0;
  words >> first >> second;
  uint64_t state = second;
  if (verb == "quit")
    return false;
  if (verb == "generate")
    for (int64_t i = 0, ticket = account.deals.empty() ? 0 : account.deals.rbegin()->first; i < first; i++)
      addDeal(ticket += 1 + static_cast<int64_t>(drawn(state) % 3), state);
  else if (verb == "insert")
    addDeal(first, state);
  else if (verb == "correct")
    account.deals.at(first).profit += static_cast<int64_t>(second);
  else if (verb == "remove")
    account.deals.erase(first);
  else if (verb == "positions")
    addPositions(account.positions, first);
  else if (verb == "orders")
    addPositions(account.orders, first);
  else if (verb == "floating")
    account.floating = first;
  else if (verb == "login")
    switchAccount(first);
  else if (verb == "login-while-reading")
    account.loginWhileReading = first;
  else if (verb == "digits")
  {
    account.digits = static_cast<int>(first);
    account.currency = first == 0 ? "JPY" : "USD";
  }
  else if (verb == "connected")
    account.connected = first != 0;
  else if (verb == "allowed")
    account.tradeAllowed = first != 0;
  else if (verb == "history")
    account.historyLoaded = first != 0;
  else if (verb == "stall")
    stallMillis = static_cast<int>(first);
  else if (verb == "partial")
    sendAtMost = static_cast<int>(first);
  else if (verb == "sign")
  {
    std::string key, text;
    std::istringstream again(line);
    again >> verb >> key;
    std::getline(again >> std::ws, text);
    std::cout << "signed " << encode(FidusSign(key.c_str(), text.c_str()).units) << '\n';
  }
  else if (verb == "number")
  {
    std::istringstream again(line);
    double value = 0;
    int digits = 0;
    std::string text;
    again >> verb >> text >> digits;
    value = std::strtod(text.c_str(), nullptr);
    bool valid = true;
    int64_t scaled = FidusScaled(value, digits, valid);
    std::cout << "number " << encode(FidusNumber(value, digits).units) << ' '
              << (valid ? encode(FidusDecimal(scaled, digits).units) : "invalid") << '\n';
  }
  else if (verb == "dump")
    dumpDeals();
  else if (verb == "live")
    std::cout << "live " << (Fidus.IsLive() ? 1 : 0) << '\n';
  else if (verb == "account")
    std::cout << "account " << account.login << '\n';
  else
    fail("no such command: " + verb);
  std::cout << "ok" << std::endl;
  return true;
}

// Calls the timer when it is due and reads commands meanwhile.
void run()
{
  std::string pending;
  auto next = std::chrono::steady_clock::now();
  for (;;)
  {
    auto now = std::chrono::steady_clock::now();
    if (timerMillis > 0 && now >= next)
    {
      OnTimer();
      next = now + std::chrono::milliseconds(timerMillis);
    }
    pollfd input_{0, POLLIN, 0};
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(next - now).count();
    if (poll(&input_, 1, timerMillis > 0 ? static_cast<int>(std::max<int64_t>(1, left)) : -1) <= 0)
      continue;
    char buffer[4096];
    ssize_t length = read(0, buffer, sizeof buffer);
    if (length <= 0)
      return;
    pending.append(buffer, static_cast<size_t>(length));
    for (size_t end = pending.find('\n'); end != std::string::npos; end = pending.find('\n'))
    {
      std::string line = pending.substr(0, end);
      pending.erase(0, end + 1);
      if (!command(line))
        return;
    }
  }
}
} // namespace harness

// port timerMillis key|file:key
int main(int count, char **words)
{
  if (count != 4)
    harness::fail("usage: program port timer-millis key");
  feenableexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW);
  std::string key = words[3];
  SET_BRIDGE(std::atoi(words[1]));
  if (key.rfind("file:", 0) == 0)
    harness::keyFile = key.substr(5);
  else
    LinkKey = string(key.c_str());
  int started = OnInit();
  std::cout << "init " << started << std::endl;
  if (started == INIT_SUCCEEDED)
  {
    harness::timerMillis = std::atoi(words[2]);
    harness::run();
    OnDeinit(0);
  }
  return 0;
}
