// Reads an account in MetaTrader 5.

// How often all deals are added up again, in case one was changed and none added.
#ifndef FIDUS_RECOUNT_MILLIS
#define FIDUS_RECOUNT_MILLIS 60000
#endif
// How long a history without deals is not believed of an account that has money.
#define FIDUS_HISTORY_MILLIS 30000
#define FIDUS_HALF_HOUR 1800
#define FIDUS_DAY 86400
#define FIDUS_UNSET -1

class FidusReader
  {
private:
   int               digits;
   ARRAY(long, tickets);
   int               deals;
   long              dealSum;
   bool              dealsValid;
   long              recountAt;
   long              believeAt;

   long              NetOf(ulong ticket, bool &valid)
     {
      return FidusDealNet(HistoryDealGetDouble(ticket, DEAL_COMMISSION),
                          HistoryDealGetDouble(ticket, DEAL_SWAP),
                          HistoryDealGetDouble(ticket, DEAL_FEE),
                          HistoryDealGetDouble(ticket, DEAL_PROFIT), digits, valid);
     }

   // Takes the terminal's history over, adding up only the deals that are new where that is enough.
   void              Recount(bool everything)
     {
      int total = HistoryDealsTotal();
      ARRAY(long, now);
      ArrayResize(now, total);
      for(int i = 0; i < total; i++)
        {
         now[i] = (long)HistoryDealGetTicket(i);
         if(now[i] == 0)
           {
            dealsValid = false;
            return;
           }
        }
      if(total > 0)
         ArraySort(now);
      bool valid = true;
      long sum = everything ? 0 : dealSum;
      int known = 0;
      for(int i = 0; i < total; i++)
        {
         while(!everything && known < deals && tickets[known] < now[i])
           {
            // A deal is gone, and what it was can no longer be asked for.
            Recount(true);
            return;
           }
         if(!everything && known < deals && tickets[known] == now[i])
            known++;
         else
            sum += NetOf((ulong)now[i], valid);
        }
      if(!everything && known < deals)
        {
         Recount(true);
         return;
        }
      ArrayResize(tickets, total);
      for(int i = 0; i < total; i++)
         tickets[i] = now[i];
      deals = total;
      dealSum = sum;
      dealsValid = valid;
     }

public:
   void              Start(int moneyDigits)
     {
      digits = moneyDigits;
      Forget();
     }

   // Another account: nothing that was known holds.
   void              Forget()
     {
      ArrayResize(tickets, 0);
      deals = 0;
      dealSum = 0;
      dealsValid = false;
      recountAt = 0;
      believeAt = FIDUS_UNSET;
     }

   // Looks at the terminal. Everything below answers from this moment.
   void              Refresh(long millis)
     {
      digits = (int)AccountInfoInteger(ACCOUNT_CURRENCY_DIGITS);
      // Server time is ahead of UTC by hours, so that "until now" would miss the newest deals.
      if(!HistorySelect(0, TimeTradeServer() + FIDUS_DAY))
        {
         dealsValid = false;
         return;
        }
      if(believeAt == FIDUS_UNSET)
         believeAt = millis + FIDUS_HISTORY_MILLIS;
      bool loading = HistoryDealsTotal() == 0 && AccountInfoDouble(ACCOUNT_BALANCE) != 0.0;
      if(loading && millis < believeAt)
        {
         dealsValid = false;
         return;
        }
      bool recount = !dealsValid || millis >= recountAt;
      if(recount)
         recountAt = millis + FIDUS_RECOUNT_MILLIS;
      if(recount || HistoryDealsTotal() != deals)
         Recount(recount);
     }

   long              Login()        { return AccountInfoInteger(ACCOUNT_LOGIN); }
   string            Server()       { return AccountInfoString(ACCOUNT_SERVER); }
   string            Company()      { return AccountInfoString(ACCOUNT_COMPANY); }
   string            Currency()     { return AccountInfoString(ACCOUNT_CURRENCY); }
   int               MoneyDigits()  { return digits; }
   long              Leverage()     { return AccountInfoInteger(ACCOUNT_LEVERAGE); }
   long              TradeMode()    { return AccountInfoInteger(ACCOUNT_TRADE_MODE); }
   long              MarginMode()   { return AccountInfoInteger(ACCOUNT_MARGIN_MODE); }
   int               Platform()     { return 5; }
   bool              Connected()    { return TerminalInfoInteger(TERMINAL_CONNECTED) != 0; }
   bool              TradeAllowed() { return TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) != 0; }
   long              PingMicros()   { return TerminalInfoInteger(TERMINAL_PING_LAST); }
   long              ServerMillis() { return (long)TimeTradeServer() * 1000; }

   // What the server's clock is ahead of UTC in seconds; false when it cannot be told.
   bool              GmtOffset(long &seconds)
     {
      if(TimeTradeServer() == 0)
         return false;
      double halves = (double)((long)TimeTradeServer() - (long)TimeGMT()) / FIDUS_HALF_HOUR;
      seconds = (long)MathRound(halves) * FIDUS_HALF_HOUR;
      return true;
     }

   void              Account(FidusAccount &account)
     {
      bool valid = true;
      account.balance = FidusScaled(AccountInfoDouble(ACCOUNT_BALANCE), digits, valid);
      account.credit = FidusScaled(AccountInfoDouble(ACCOUNT_CREDIT), digits, valid);
      account.profit = FidusScaled(AccountInfoDouble(ACCOUNT_PROFIT), digits, valid);
      account.equity = FidusScaled(AccountInfoDouble(ACCOUNT_EQUITY), digits, valid);
      account.margin = FidusScaled(AccountInfoDouble(ACCOUNT_MARGIN), digits, valid);
      account.freeMargin = FidusScaled(AccountInfoDouble(ACCOUNT_MARGIN_FREE), digits, valid);
      account.tradeAllowed = AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) != 0;
      account.valid = valid && dealsValid;
     }

   // All open positions, and of them what does not change with every tick. False when the list
   // changed while it was read.
   bool              Positions(FidusPortions &rows, string &held)
     {
      rows.Clear();
      held = "";
      int total = PositionsTotal();
      for(int i = 0; i < total; i++)
        {
         ulong ticket = PositionGetTicket(i);
         if(ticket == 0)
            return false;
         string symbol = PositionGetString(POSITION_SYMBOL);
         int places = (int)SymbolInfoInteger(symbol, SYMBOL_DIGITS);
         string volume = FidusNumber(PositionGetDouble(POSITION_VOLUME), 2);
         string stop = FidusNumber(PositionGetDouble(POSITION_SL), places);
         string target = FidusNumber(PositionGetDouble(POSITION_TP), places);
         FidusFrame row;
         row.Begin();
         row.Whole("ticket", (long)ticket);
         row.Whole("time", PositionGetInteger(POSITION_TIME_MSC));
         row.Whole("type", PositionGetInteger(POSITION_TYPE));
         row.Text("symbol", symbol);
         row.Number("volume", volume);
         row.Number("openPrice", FidusNumber(PositionGetDouble(POSITION_PRICE_OPEN), places));
         row.Number("stopLoss", stop);
         row.Number("takeProfit", target);
         row.Number("currentPrice", FidusNumber(PositionGetDouble(POSITION_PRICE_CURRENT), places));
         row.Money("swap", PositionGetDouble(POSITION_SWAP), digits);
         row.Money("profit", PositionGetDouble(POSITION_PROFIT), digits);
         row.Whole("magic", PositionGetInteger(POSITION_MAGIC));
         row.Text("comment", FidusCut(PositionGetString(POSITION_COMMENT), FIDUS_MOST_COMMENT));
         rows.Add(row.End());
         StringAdd(held, IntegerToString((long)ticket));
         StringAdd(held, " ");
         StringAdd(held, volume);
         StringAdd(held, " ");
         StringAdd(held, stop);
         StringAdd(held, " ");
         StringAdd(held, target);
         StringAdd(held, "\n");
        }
      return PositionsTotal() == total;
     }

   // All orders that can still be executed. False when the list changed while it was read.
   bool              Orders(FidusPortions &rows)
     {
      rows.Clear();
      int total = OrdersTotal();
      for(int i = 0; i < total; i++)
        {
         ulong ticket = OrderGetTicket(i);
         if(ticket == 0)
            return false;
         string symbol = OrderGetString(ORDER_SYMBOL);
         int places = (int)SymbolInfoInteger(symbol, SYMBOL_DIGITS);
         FidusFrame row;
         row.Begin();
         row.Whole("ticket", (long)ticket);
         row.Whole("time", OrderGetInteger(ORDER_TIME_SETUP_MSC));
         row.Whole("type", OrderGetInteger(ORDER_TYPE));
         row.Whole("state", OrderGetInteger(ORDER_STATE));
         row.Text("symbol", symbol);
         row.Number("initialVolume", FidusNumber(OrderGetDouble(ORDER_VOLUME_INITIAL), 2));
         row.Number("remainingVolume", FidusNumber(OrderGetDouble(ORDER_VOLUME_CURRENT), 2));
         row.Number("price", FidusNumber(OrderGetDouble(ORDER_PRICE_OPEN), places));
         row.Number("stopLoss", FidusNumber(OrderGetDouble(ORDER_SL), places));
         row.Number("takeProfit", FidusNumber(OrderGetDouble(ORDER_TP), places));
         row.Text("comment", FidusCut(OrderGetString(ORDER_COMMENT), FIDUS_MOST_COMMENT));
         rows.Add(row.End());
        }
      return OrdersTotal() == total;
     }

   bool              DealsValid()   { return dealsValid; }
   int               Deals()        { return deals; }
   long              DealSum()      { return dealSum; }
   long              LastDeal()     { return deals > 0 ? tickets[deals - 1] : 0; }
   long              DealTicket(int index) { return tickets[index]; }

   // Index of the first deal that follows a ticket: here deals follow one another by ticket.
   int               IndexAfter(long ticket)
     {
      int low = 0;
      int high = deals;
      while(low < high)
        {
         int middle = (low + high) / 2;
         if(tickets[middle] <= ticket)
            low = middle + 1;
         else
            high = middle;
        }
      return low;
     }

   string            DealRow(int index)
     {
      ulong ticket = (ulong)tickets[index];
      FidusDeal deal;
      deal.ticket = tickets[index];
      deal.order = HistoryDealGetInteger(ticket, DEAL_ORDER);
      deal.position = HistoryDealGetInteger(ticket, DEAL_POSITION_ID);
      deal.timeMillis = HistoryDealGetInteger(ticket, DEAL_TIME_MSC);
      deal.type = (int)HistoryDealGetInteger(ticket, DEAL_TYPE);
      deal.entry = (int)HistoryDealGetInteger(ticket, DEAL_ENTRY);
      deal.reason = (int)HistoryDealGetInteger(ticket, DEAL_REASON);
      deal.symbol = HistoryDealGetString(ticket, DEAL_SYMBOL);
      deal.volume = HistoryDealGetDouble(ticket, DEAL_VOLUME);
      deal.price = HistoryDealGetDouble(ticket, DEAL_PRICE);
      deal.priceDigits = (int)SymbolInfoInteger(deal.symbol, SYMBOL_DIGITS);
      deal.commission = HistoryDealGetDouble(ticket, DEAL_COMMISSION);
      deal.swap = HistoryDealGetDouble(ticket, DEAL_SWAP);
      deal.fee = HistoryDealGetDouble(ticket, DEAL_FEE);
      deal.profit = HistoryDealGetDouble(ticket, DEAL_PROFIT);
      deal.magic = HistoryDealGetInteger(ticket, DEAL_MAGIC);
      deal.comment = HistoryDealGetString(ticket, DEAL_COMMENT);
      return FidusDealRow(deal, digits);
     }
  };
