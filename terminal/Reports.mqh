// What to report when: the part of the link that begins with the bridge's welcome.

#define FIDUS_LOOK_MILLIS 250
#define FIDUS_TERMINAL_MILLIS 10000
#define FIDUS_NEVER -1

// The trade server's clock, and what it is ahead of UTC where that can be told.
void FidusClockFields(FidusReader &reader, FidusFrame &frame)
  {
   long offset = 0;
   frame.Whole("serverTime", reader.ServerMillis());
   if(reader.GmtOffset(offset))
      frame.Whole("gmtOffset", offset);
   else
      frame.Nothing("gmtOffset");
  }

class FidusReports
  {
private:
   // What the bridge wants.
   long              accountMillis;
   long              heartbeatMillis;
   long              batch;
   long              window;

   // What was sent.
   long              sentTo;
   ARRAY(long, unacknowledged);
   bool              answerResync;
   long              login;
   bool              needPositions;
   bool              needOrders;
   bool              needAccount;
   bool              lastConnected;
   bool              lastAllowed;
   string            lastHeld;
   string            lastPositions;
   string            lastOrders;
   FidusAccount      lastAccount;
   int               lastDeals;
   long              lastSum;
   long              lastDeal;
   long              nextLook;
   long              nextTerminal;
   long              nextPositions;
   long              nextAccount;
   long              nextHeartbeat;

   void              SendEverything()
     {
      needPositions = true;
      needOrders = true;
      needAccount = true;
      nextLook = 0;
      nextTerminal = 0;
     }

   void              Terminal(FidusReader &reader, FidusOutbox &outbox, long now)
     {
      bool connected = reader.Connected();
      bool allowed = reader.TradeAllowed();
      bool same = connected == lastConnected && allowed == lastAllowed;
      if(same && now < nextTerminal)
         return;
      lastConnected = connected;
      lastAllowed = allowed;
      nextTerminal = now + FIDUS_TERMINAL_MILLIS;
      FidusFrame frame;
      outbox.BeginAt(frame, "terminal", now);
      frame.Whole("login", login);
      frame.Flag("connected", connected);
      frame.Flag("tradeAllowed", allowed);
      long ping = reader.PingMicros();
      if(ping > 0)
         frame.Whole("pingMicros", ping);
      else
         frame.Nothing("pingMicros");
      outbox.Send(frame);
     }

   void              List(FidusOutbox &outbox, string type, FidusPortions &rows, long at)
     {
      for(int i = 0; i < rows.Count(); i++)
        {
         FidusFrame frame;
         outbox.BeginAt(frame, type, at);
         frame.Whole("login", login);
         frame.Whole("part", i + 1);
         frame.Whole("parts", rows.Count());
         frame.Rows(type, rows.Rows(i));
         outbox.Send(frame);
        }
     }

   // A new price alone is no reason to send the positions more often than the account.
   void              Positions(FidusReader &reader, FidusOutbox &outbox, long now, long at)
     {
      FidusPortions rows;
      string held = "";
      if(!reader.Positions(rows, held))
         return;
      string all = rows.All();
      bool changed = held != lastHeld || (now >= nextPositions && all != lastPositions);
      if(!needPositions && !changed)
         return;
      needPositions = false;
      lastHeld = held;
      lastPositions = all;
      nextPositions = now + accountMillis;
      List(outbox, "positions", rows, at);
     }

   void              Orders(FidusReader &reader, FidusOutbox &outbox, long at)
     {
      FidusPortions rows;
      if(!reader.Orders(rows))
         return;
      string all = rows.All();
      if(!needOrders && all == lastOrders)
         return;
      needOrders = false;
      lastOrders = all;
      List(outbox, "orders", rows, at);
     }

   void              Deals(FidusReader &reader, FidusOutbox &outbox, long at)
     {
      while(reader.DealsValid() && ArraySize(unacknowledged) < window)
        {
         int index = reader.IndexAfter(sentTo);
         // A ticket that is not in the history cannot be gone on from: the history begins anew.
         long after = index == 0 && reader.Deals() > 0 ? 0 : sentTo;
         if(index >= reader.Deals() && !answerResync)
            return;
         answerResync = false;
         string rows = "";
         long last = after;
         for(int taken = 0; taken < batch && index < reader.Deals(); taken++)
           {
            string row = reader.DealRow(index);
            if(taken > 0 && StringLen(rows) + StringLen(row) + 1 > FIDUS_MOST_ROW_UNITS)
               break;
            if(taken > 0)
               StringAdd(rows, ",");
            StringAdd(rows, row);
            last = reader.DealTicket(index);
            index++;
           }
         FidusFrame frame;
         outbox.BeginAt(frame, "deals", at);
         frame.Whole("login", login);
         frame.Whole("after", after);
         frame.Rows("deals", rows);
         outbox.Send(frame);
         if(last == after)
            return;
         sentTo = last;
         int count = ArraySize(unacknowledged);
         ArrayResize(unacknowledged, count + 1);
         unacknowledged[count] = last;
        }
     }

   void              Account(FidusReader &reader, FidusOutbox &outbox, long now, long at)
     {
      FidusAccount account;
      reader.Account(account);
      if(!account.valid)
         return;
      bool news = account.balance != lastAccount.balance || account.credit != lastAccount.credit ||
                  account.margin != lastAccount.margin ||
                  account.tradeAllowed != lastAccount.tradeAllowed ||
                  reader.Deals() != lastDeals || reader.DealSum() != lastSum ||
                  reader.LastDeal() != lastDeal;
      if(!needAccount && !news && now < nextAccount)
         return;
      needAccount = false;
      lastAccount = account;
      lastDeals = reader.Deals();
      lastSum = reader.DealSum();
      lastDeal = reader.LastDeal();
      nextAccount = now + accountMillis;
      int digits = reader.MoneyDigits();
      FidusFrame frame;
      outbox.BeginAt(frame, "account", at);
      frame.Whole("login", login);
      frame.Number("balance", FidusDecimal(account.balance, digits));
      frame.Number("credit", FidusDecimal(account.credit, digits));
      frame.Number("profit", FidusDecimal(account.profit, digits));
      frame.Number("equity", FidusDecimal(account.equity, digits));
      frame.Number("margin", FidusDecimal(account.margin, digits));
      frame.Number("freeMargin", FidusDecimal(account.freeMargin, digits));
      frame.Flag("tradeAllowed", account.tradeAllowed);
      frame.Whole("deals", lastDeals);
      frame.Number("sum", FidusDecimal(lastSum, digits));
      frame.Whole("last", lastDeal);
      outbox.Send(frame);
     }

   void              Heartbeat(FidusReader &reader, FidusOutbox &outbox, long now)
     {
      nextHeartbeat = now + heartbeatMillis;
      FidusFrame frame;
      outbox.BeginAt(frame, "heartbeat", now);
      FidusClockFields(reader, frame);
      outbox.Send(frame);
     }

public:
   // The bridge's welcome; false when it is not understood.
   bool              Welcome(FidusIncoming &message, long accountLogin)
     {
      if(!message.Whole("ticket", sentTo) || !message.Whole("accountMillis", accountMillis) ||
         !message.Whole("heartbeatMillis", heartbeatMillis) ||
         !message.Whole("batch", batch) || !message.Whole("window", window))
         return false;
      login = accountLogin;
      ArrayResize(unacknowledged, 0);
      answerResync = false;
      nextPositions = 0;
      nextAccount = 0;
      nextHeartbeat = 0;
      lastConnected = false;
      lastAllowed = false;
      SendEverything();
      return true;
     }

   // Deals up to a ticket are safely stored; false when the message is not understood.
   bool              Acknowledged(FidusIncoming &message)
     {
      long ticket = 0;
      if(!message.Whole("ticket", ticket))
         return false;
      int count = ArraySize(unacknowledged);
      int found = -1;
      for(int i = 0; i < count; i++)
         if(unacknowledged[i] == ticket)
            found = i;
      if(found < 0)
         return true;
      int left = count - found - 1;
      for(int i = 0; i < left; i++)
         unacknowledged[i] = unacknowledged[found + 1 + i];
      ArrayResize(unacknowledged, left);
      return true;
     }

   // Everything is to be sent again; false when the message is not understood.
   bool              Resync(FidusIncoming &message)
     {
      if(!message.Whole("after", sentTo))
         return false;
      ArrayResize(unacknowledged, 0);
      answerResync = true;
      SendEverything();
      return true;
     }

   // Sends what is due. `trueAt` is when the account was last seen through a terminal that had its
   // broker.
   void              Send(FidusReader &reader, FidusOutbox &outbox, long now, long trueAt)
     {
      if(now >= nextLook)
        {
         nextLook = now + (accountMillis < FIDUS_LOOK_MILLIS ? accountMillis : FIDUS_LOOK_MILLIS);
         reader.Refresh(now);
         Terminal(reader, outbox, now);
         if(trueAt != FIDUS_NEVER)
           {
            // Deals go before the account whose totals count them.
            Positions(reader, outbox, now, trueAt);
            Orders(reader, outbox, trueAt);
            Deals(reader, outbox, trueAt);
            Account(reader, outbox, now, trueAt);
           }
        }
      if(now >= nextHeartbeat)
         Heartbeat(reader, outbox, now);
     }
  };
