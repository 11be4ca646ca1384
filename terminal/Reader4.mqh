// Reads an account in MetaTrader 4, which keeps whole trades instead of deals.
//
// A closed trade is reported as two deals, once it is closed: an entry with the negative ticket and
// no money, and an exit with the ticket and all the money. Only then do its lots stand still: a
// partial close changes them. The terminal shows no more history than the tab "Account History" is
// set to, so that "All history" must be chosen there.

#ifndef FIDUS_RECOUNT_MILLIS
#define FIDUS_RECOUNT_MILLIS 60000
#endif
#define FIDUS_HISTORY_MILLIS 30000
#define FIDUS_HALF_HOUR 1800
#define FIDUS_UNSET -1
#define FIDUS_CASH 6
#define FIDUS_CREDIT 7
#define FIDUS_TICKETS 2147483648
#define FIDUS_TICK_MILLIS 5000

class FidusReader
  {
private:
   int               digits;
   ARRAY(long, tickets);
   int               deals;
   int               orders;
   long              dealSum;
   bool              dealsValid;
   long              recountAt;
   long              believeAt;
   datetime          lastTick;
   long              lastTickAt;

   // The closed orders by the time of closing, and within a second by ticket.
   bool              Sorted(ARRAY_REF(long, keys))
     {
      int total = OrdersHistoryTotal();
      ArrayResize(keys, total);
      for(int i = 0; i < total; i++)
        {
         if(!OrderSelect(i, SELECT_BY_POS, MODE_HISTORY))
            return false;
         datetime closed = OrderCloseTime() > 0 ? OrderCloseTime() : OrderOpenTime();
         keys[i] = (long)closed * FIDUS_TICKETS + OrderTicket();
        }
      if(total > 0)
         ArraySort(keys);
      return true;
     }

   void              Recount()
     {
      ARRAY(long, keys);
      dealsValid = false;
      if(!Sorted(keys))
         return;
      bool valid = true;
      dealSum = 0;
      deals = 0;
      orders = ArraySize(keys);
      ArrayResize(tickets, 2 * orders);
      for(int i = 0; i < orders; i++)
        {
         long ticket = keys[i] % FIDUS_TICKETS;
         if(!OrderSelect((int)ticket, SELECT_BY_TICKET, MODE_HISTORY))
            return;
         int type = OrderType();
         bool trade = type == OP_BUY || type == OP_SELL;
         if(!trade && type != FIDUS_CASH && type != FIDUS_CREDIT)
            continue;
         if(trade)
           {
            tickets[deals] = -ticket;
            deals++;
           }
         tickets[deals] = ticket;
         deals++;
         dealSum += FidusDealNet(OrderCommission(), OrderSwap(), 0.0, OrderProfit(), digits, valid);
        }
      ArrayResize(tickets, deals);
      dealsValid = valid;
     }

public:
   // MetaTrader 4 does not tell the digits of the deposit currency.
   void              Start(int moneyDigits)
     {
      digits = moneyDigits;
      lastTick = 0;
      lastTickAt = 0;
      Forget();
     }

   // Another account: nothing that was known holds.
   void              Forget()
     {
      ArrayResize(tickets, 0);
      deals = 0;
      orders = 0;
      dealSum = 0;
      dealsValid = false;
      recountAt = 0;
      believeAt = FIDUS_UNSET;
     }

   // Looks at the terminal. Everything below answers from this moment.
   void              Refresh(long millis)
     {
      if(TimeCurrent() != lastTick)
        {
         lastTick = TimeCurrent();
         lastTickAt = millis;
        }
      if(believeAt == FIDUS_UNSET)
         believeAt = millis + FIDUS_HISTORY_MILLIS;
      bool loading = OrdersHistoryTotal() == 0 && AccountBalance() != 0.0;
      if(loading && millis < believeAt)
        {
         dealsValid = false;
         return;
        }
      if(dealsValid && millis < recountAt && OrdersHistoryTotal() == orders)
         return;
      recountAt = millis + FIDUS_RECOUNT_MILLIS;
      Recount();
     }

   long              Login()        { return AccountNumber(); }
   string            Server()       { return AccountServer(); }
   string            Company()      { return AccountCompany(); }
   string            Currency()     { return AccountCurrency(); }
   int               MoneyDigits()  { return digits; }
   long              Leverage()     { return AccountLeverage(); }
   long              TradeMode()    { return AccountInfoInteger(ACCOUNT_TRADE_MODE); }
   long              MarginMode()   { return 2; }
   int               Platform()     { return 4; }
   bool              Connected()    { return TerminalInfoInteger(TERMINAL_CONNECTED) != 0; }
   bool              TradeAllowed() { return TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) != 0; }
   long              PingMicros()   { return 0; }
   long              ServerMillis() { return (long)TimeCurrent() * 1000; }

   // MetaTrader 4 only knows the server's clock of the last tick, so that the offset can be told
   // while ticks arrive and not on a weekend.
   bool              GmtOffset(long &seconds)
     {
      if(lastTick == 0 || FidusMillis() - lastTickAt > FIDUS_TICK_MILLIS)
         return false;
      double halves = (double)((long)lastTick - (long)TimeGMT()) / FIDUS_HALF_HOUR;
      seconds = (long)MathRound(halves) * FIDUS_HALF_HOUR;
      return true;
     }

   void              Account(FidusAccount &account)
     {
      bool valid = true;
      account.balance = FidusScaled(AccountBalance(), digits, valid);
      account.credit = FidusScaled(AccountCredit(), digits, valid);
      account.profit = FidusScaled(AccountProfit(), digits, valid);
      account.equity = FidusScaled(AccountEquity(), digits, valid);
      account.margin = FidusScaled(AccountMargin(), digits, valid);
      account.freeMargin = FidusScaled(AccountFreeMargin(), digits, valid);
      account.tradeAllowed = AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) != 0;
      account.valid = valid && dealsValid;
     }

   // All open positions, and of them what does not change with every tick. False when the list
   // changed while it was read.
   bool              Positions(FidusPortions &rows, string &held)
     {
      rows.Clear();
      held = "";
      int total = OrdersTotal();
      for(int i = 0; i < total; i++)
        {
         if(!OrderSelect(i, SELECT_BY_POS, MODE_TRADES))
            return false;
         if(OrderType() != OP_BUY && OrderType() != OP_SELL)
            continue;
         int places = (int)SymbolInfoInteger(OrderSymbol(), SYMBOL_DIGITS);
         string volume = FidusNumber(OrderLots(), 2);
         string stop = FidusNumber(OrderStopLoss(), places);
         string target = FidusNumber(OrderTakeProfit(), places);
         FidusFrame row;
         row.Begin();
         row.Whole("ticket", OrderTicket());
         row.Whole("time", (long)OrderOpenTime() * 1000);
         row.Whole("type", OrderType());
         row.Text("symbol", OrderSymbol());
         row.Number("volume", volume);
         row.Number("openPrice", FidusNumber(OrderOpenPrice(), places));
         row.Number("stopLoss", stop);
         row.Number("takeProfit", target);
         row.Number("currentPrice", FidusNumber(OrderClosePrice(), places));
         row.Money("swap", OrderSwap(), digits);
         // The commission of an open trade is charged already and counts as floating here.
         row.Money("profit", OrderProfit() + OrderCommission(), digits);
         row.Whole("magic", OrderMagicNumber());
         row.Text("comment", FidusCut(OrderComment(), FIDUS_MOST_COMMENT));
         rows.Add(row.End());
         StringAdd(held, IntegerToString(OrderTicket()));
         StringAdd(held, " ");
         StringAdd(held, volume);
         StringAdd(held, " ");
         StringAdd(held, stop);
         StringAdd(held, " ");
         StringAdd(held, target);
         StringAdd(held, "\n");
        }
      return OrdersTotal() == total;
     }

   // All pending orders. False when the list changed while it was read.
   bool              Orders(FidusPortions &rows)
     {
      rows.Clear();
      int total = OrdersTotal();
      for(int i = 0; i < total; i++)
        {
         if(!OrderSelect(i, SELECT_BY_POS, MODE_TRADES))
            return false;
         if(OrderType() == OP_BUY || OrderType() == OP_SELL)
            continue;
         int places = (int)SymbolInfoInteger(OrderSymbol(), SYMBOL_DIGITS);
         string volume = FidusNumber(OrderLots(), 2);
         FidusFrame row;
         row.Begin();
         row.Whole("ticket", OrderTicket());
         row.Whole("time", (long)OrderOpenTime() * 1000);
         row.Whole("type", OrderType());
         row.Whole("state", 1);
         row.Text("symbol", OrderSymbol());
         row.Number("initialVolume", volume);
         row.Number("remainingVolume", volume);
         row.Number("price", FidusNumber(OrderOpenPrice(), places));
         row.Number("stopLoss", FidusNumber(OrderStopLoss(), places));
         row.Number("takeProfit", FidusNumber(OrderTakeProfit(), places));
         row.Text("comment", FidusCut(OrderComment(), FIDUS_MOST_COMMENT));
         rows.Add(row.End());
        }
      return OrdersTotal() == total;
     }

   bool              DealsValid()   { return dealsValid; }
   int               Deals()        { return deals; }
   long              DealSum()      { return dealSum; }
   long              LastDeal()     { return deals > 0 ? tickets[deals - 1] : 0; }
   long              DealTicket(int index) { return tickets[index]; }

   // Index of the first deal that follows a ticket: here deals follow one another by closing time.
   int               IndexAfter(long ticket)
     {
      for(int i = deals - 1; i >= 0; i--)
         if(tickets[i] == ticket)
            return i + 1;
      return 0;
     }

   // Empty when the order is gone, which makes the bridge refuse the message and ask again.
   string            DealRow(int index)
     {
      bool entry = tickets[index] < 0;
      long ticket = entry ? -tickets[index] : tickets[index];
      if(!OrderSelect((int)ticket, SELECT_BY_TICKET, MODE_HISTORY))
         return "{}";
      int type = OrderType();
      bool trade = type == OP_BUY || type == OP_SELL;
      FidusDeal deal;
      deal.ticket = tickets[index];
      deal.order = trade ? ticket : 0;
      deal.position = deal.order;
      deal.timeMillis = (long)(entry || !trade ? OrderOpenTime() : OrderCloseTime()) * 1000;
      deal.type = type == FIDUS_CASH ? 2 : type == FIDUS_CREDIT ? 3 : entry ? type : 1 - type;
      deal.entry = trade && !entry ? 1 : 0;
      deal.reason = -1;
      deal.symbol = trade ? OrderSymbol() : "";
      deal.volume = trade ? OrderLots() : 0.0;
      deal.price = !trade ? 0.0 : entry ? OrderOpenPrice() : OrderClosePrice();
      deal.priceDigits = trade ? (int)SymbolInfoInteger(OrderSymbol(), SYMBOL_DIGITS) : 0;
      deal.commission = entry ? 0.0 : OrderCommission();
      deal.swap = entry ? 0.0 : OrderSwap();
      deal.fee = 0.0;
      deal.profit = entry ? 0.0 : OrderProfit();
      deal.magic = OrderMagicNumber();
      deal.comment = OrderComment();
      return FidusDealRow(deal, digits);
     }
  };
