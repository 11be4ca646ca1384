// The terminal's end of the link over all its connections. FidusReader reads the account and
// FidusWire carries the lines; which ones they are is the choice of the program that includes this.

#define FIDUS_APART 0
#define FIDUS_AWAITING_CHALLENGE 1
#define FIDUS_AWAITING_WELCOME 2
#define FIDUS_LIVE 3

#define FIDUS_PATIENCE_MILLIS 10000
#define FIDUS_FIRST_PAUSE_MILLIS 1000
#define FIDUS_LONGEST_PAUSE_MILLIS 30000
#define FIDUS_LOOK_MILLIS 250
#define FIDUS_TERMINAL_MILLIS 10000
#define FIDUS_LONGEST_LINE 262144
#define FIDUS_NEVER -1

class FidusLink
  {
private:
   FidusReader       reader;
   FidusWire         wire;
   FidusBridge       bridge;

   // The connection.
   int               phase;
   long              sent;
   long              heardSeq;
   long              lastHeard;
   long              silence;
   long              retryAt;
   long              pause;
   ARRAY(uchar, received);
   long              login;
   string            server;

   // What the bridge wants.
   long              accountMillis;
   long              heartbeatMillis;
   long              batch;
   long              window;

   // What was sent.
   long              sentTo;
   ARRAY(long, unacknowledged);
   bool              answerResync;
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

   // When the account was last seen through a terminal that had its broker.
   long              trueAt;

   void              Send(FidusFrame &frame)
     {
      wire.Write(frame.End());
     }

   void              BeginReport(FidusFrame &frame, string type, long at)
     {
      sent++;
      frame.BeginMessage(type, sent);
      frame.Whole("at", at);
     }

   // Ends the connection and waits before the next one; the wait is shortened by chance, so that
   // terminals that lost their bridge together do not return together.
   void              Apart(long now, long wait)
     {
      wire.Close();
      phase = FIDUS_APART;
      retryAt = now + wait / 2 + (long)(MathRand() % (int)(wait / 2 + 1));
      ArrayResize(received, 0);
     }

   void              Lost(long now, string why)
     {
      FidusLog(why);
      long wait = pause;
      pause = pause * 2 > FIDUS_LONGEST_PAUSE_MILLIS ? FIDUS_LONGEST_PAUSE_MILLIS : pause * 2;
      Apart(now, wait);
     }

   void              Leave(long now, string reason, string detail)
     {
      FidusFrame frame;
      sent++;
      frame.BeginMessage("bye", sent);
      frame.Text("reason", reason);
      frame.Text("detail", detail);
      Send(frame);
      if(!wire.Flush())
         FidusLog("the bridge did not take the last word");
      Lost(now, detail);
     }

   void              Connect(long now)
     {
      sent = 0;
      heardSeq = 0;
      lastHeard = now;
      silence = FIDUS_PATIENCE_MILLIS;
      ArrayResize(received, 0);
      if(!wire.Open(bridge))
        {
         Lost(now, "the bridge cannot be reached; is its host in the list of allowed addresses?");
         return;
        }
      phase = FIDUS_AWAITING_CHALLENGE;
     }

   void              ClockFields(FidusFrame &frame)
     {
      long offset = 0;
      frame.Whole("serverTime", reader.ServerMillis());
      if(reader.GmtOffset(offset))
         frame.Whole("gmtOffset", offset);
      else
         frame.Nothing("gmtOffset");
     }

   void              Hello(long now, string nonce)
     {
      login = reader.Login();
      server = reader.Server();
      string proof = "fidus-link-1\n";
      StringAdd(proof, nonce);
      StringAdd(proof, "\n");
      StringAdd(proof, IntegerToString(login));
      StringAdd(proof, "\n");
      StringAdd(proof, server);
      StringAdd(proof, "\n");
      StringAdd(proof, bridge.instance);
      FidusFrame frame;
      BeginReport(frame, "hello", now);
      frame.Whole("login", login);
      frame.Text("server", server);
      frame.Text("company", reader.Company());
      frame.Text("currency", reader.Currency());
      frame.Whole("digits", reader.MoneyDigits());
      frame.Whole("leverage", reader.Leverage());
      frame.Whole("tradeMode", reader.TradeMode());
      frame.Whole("marginMode", reader.MarginMode());
      frame.Whole("platform", reader.Platform());
      frame.Whole("build", TerminalInfoInteger(TERMINAL_BUILD));
      ClockFields(frame);
      frame.Flag("simulated", false);
      frame.Text("instance", bridge.instance);
      frame.Text("proof", FidusSign(bridge.key, proof));
      Send(frame);
      phase = FIDUS_AWAITING_WELCOME;
     }

   bool              Welcome(FidusIncoming &message)
     {
      if(!message.Whole("ticket", sentTo) || !message.Whole("accountMillis", accountMillis) ||
         !message.Whole("heartbeatMillis", heartbeatMillis) ||
         !message.Whole("silenceMillis", silence) || !message.Whole("batch", batch) ||
         !message.Whole("window", window))
         return false;
      phase = FIDUS_LIVE;
      pause = FIDUS_FIRST_PAUSE_MILLIS;
      ArrayResize(unacknowledged, 0);
      answerResync = false;
      SendEverything();
      nextHeartbeat = 0;
      FidusLog("connected to the bridge");
      return true;
     }

   void              SendEverything()
     {
      needPositions = true;
      needOrders = true;
      needAccount = true;
      nextLook = 0;
      nextTerminal = 0;
     }

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

   bool              Resync(FidusIncoming &message)
     {
      if(!message.Whole("after", sentTo))
         return false;
      ArrayResize(unacknowledged, 0);
      answerResync = true;
      SendEverything();
      return true;
     }

   void              Dismissed(long now, FidusIncoming &message)
     {
      string reason = "";
      string detail = "";
      message.Text("reason", reason);
      message.Text("detail", detail);
      string why = "the bridge says ";
      StringAdd(why, reason);
      StringAdd(why, ": ");
      StringAdd(why, detail);
      bool unwelcome = reason == "wrong-key" || reason == "unknown-account" ||
                       reason == "login-in-use" || reason == "wrong-login" ||
                       reason == "replaced";
      if(unwelcome)
        {
         FidusLog(why);
         Apart(now, FIDUS_LONGEST_PAUSE_MILLIS);
        }
      else
         Lost(now, why);
     }

   // Whether the message was understood and has its place here.
   bool              Message(long now, FidusIncoming &message)
     {
      long version = 0;
      long seq = 0;
      string type = "";
      string nonce = "";
      if(!message.Whole("v", version) || version != 1 || !message.Text("type", type) ||
         !message.Whole("seq", seq) || seq != heardSeq + 1)
         return false;
      heardSeq = seq;
      lastHeard = now;
      if(type == "bye")
        {
         Dismissed(now, message);
         return true;
        }
      if(phase == FIDUS_AWAITING_CHALLENGE && type == "challenge" && message.Text("nonce", nonce))
        {
         Hello(now, nonce);
         return true;
        }
      if(phase == FIDUS_AWAITING_WELCOME && type == "welcome")
         return Welcome(message);
      if(phase == FIDUS_LIVE && type == "ack")
         return Acknowledged(message);
      if(phase == FIDUS_LIVE && type == "resync")
         return Resync(message);
      return false;
     }

   void              Lines(long now)
     {
      int from = 0;
      int length = ArraySize(received);
      for(int i = 0; i < length && phase != FIDUS_APART; i++)
        {
         if(received[i] != FIDUS_LINE_FEED)
            continue;
         FidusIncoming message;
         bool taken = message.Parse(CharArrayToString(received, from, i - from, CP_UTF8)) &&
                      Message(now, message);
         from = i + 1;
         if(!taken)
           {
            Leave(now, "protocol", "a message of the bridge is missing or not understood");
            return;
           }
        }
      if(phase == FIDUS_APART)
         return;
      int left = length - from;
      if(left > FIDUS_LONGEST_LINE)
        {
         Leave(now, "protocol", "a message of the bridge is too long");
         return;
        }
      for(int i = 0; i < left; i++)
         received[i] = received[from + i];
      ArrayResize(received, left);
     }

   void              ReportTerminal(long now)
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
      BeginReport(frame, "terminal", now);
      frame.Whole("login", login);
      frame.Flag("connected", connected);
      frame.Flag("tradeAllowed", allowed);
      long ping = reader.PingMicros();
      if(ping > 0)
         frame.Whole("pingMicros", ping);
      else
         frame.Nothing("pingMicros");
      Send(frame);
     }

   void              ReportList(string type, FidusPortions &rows)
     {
      for(int i = 0; i < rows.Count(); i++)
        {
         FidusFrame frame;
         BeginReport(frame, type, trueAt);
         frame.Whole("login", login);
         frame.Whole("part", i + 1);
         frame.Whole("parts", rows.Count());
         frame.Rows(type, rows.Rows(i));
         Send(frame);
        }
     }

   // A new price alone is no reason to send the positions more often than the account.
   void              ReportPositions(long now)
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
      ReportList("positions", rows);
     }

   void              ReportOrders()
     {
      FidusPortions rows;
      if(!reader.Orders(rows))
         return;
      string all = rows.All();
      if(!needOrders && all == lastOrders)
         return;
      needOrders = false;
      lastOrders = all;
      ReportList("orders", rows);
     }

   void              ReportDeals()
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
         BeginReport(frame, "deals", trueAt);
         frame.Whole("login", login);
         frame.Whole("after", after);
         frame.Rows("deals", rows);
         Send(frame);
         if(last == after)
            return;
         sentTo = last;
         int count = ArraySize(unacknowledged);
         ArrayResize(unacknowledged, count + 1);
         unacknowledged[count] = last;
        }
     }

   void              ReportAccount(long now)
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
      BeginReport(frame, "account", trueAt);
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
      Send(frame);
     }

   void              Report(long now)
     {
      if(reader.Login() != login || reader.Server() != server)
        {
         reader.Forget();
         trueAt = FIDUS_NEVER;
         Leave(now, "account-changed", "the terminal was logged in to another account");
         return;
        }
      if(now >= nextLook)
        {
         // Deals go before the account whose totals count them.
         nextLook = now + (accountMillis < FIDUS_LOOK_MILLIS ? accountMillis : FIDUS_LOOK_MILLIS);
         reader.Refresh(now);
         ReportTerminal(now);
         if(trueAt != FIDUS_NEVER)
           {
            ReportPositions(now);
            ReportOrders();
            ReportDeals();
            ReportAccount(now);
           }
        }
      if(now >= nextHeartbeat)
        {
         nextHeartbeat = now + heartbeatMillis;
         FidusFrame frame;
         BeginReport(frame, "heartbeat", now);
         ClockFields(frame);
         Send(frame);
        }
     }

   // A name for this run of the program that no other run has.
   void              NameInstance()
     {
      string seed = TerminalInfoString(TERMINAL_DATA_PATH);
      StringAdd(seed, " ");
      StringAdd(seed, IntegerToString((long)TimeLocal()));
      StringAdd(seed, " ");
      StringAdd(seed, IntegerToString((long)GetMicrosecondCount()));
      for(int i = 0; i < 8; i++)
        {
         StringAdd(seed, " ");
         StringAdd(seed, IntegerToString(MathRand()));
        }
      bridge.instance = StringSubstr(FidusSign(bridge.key, seed), 0, 32);
     }

public:
   void              Start(string host, int port, bool encrypted, string key)
     {
      bridge.host = host;
      bridge.port = port;
      bridge.encrypted = encrypted;
      bridge.key = key;
      MathSrand((int)(((long)TimeLocal() + (long)GetMicrosecondCount()) % 32768));
      NameInstance();
      reader.Start();
      wire.Start();
      phase = FIDUS_APART;
      retryAt = 0;
      pause = FIDUS_FIRST_PAUSE_MILLIS;
      trueAt = FIDUS_NEVER;
      SendEverything();
     }

   bool              IsLive()
     {
      return phase == FIDUS_LIVE;
     }

   // Called by the timer several times a second.
   void              Work()
     {
      long now = FidusMillis();
      if(reader.Connected() && reader.Login() > 0)
         trueAt = now;
      if(phase == FIDUS_APART)
        {
         if(now < retryAt || reader.Login() <= 0)
            return;
         Connect(now);
         return;
        }
      if(!wire.Receive(received))
        {
         Lost(now, "the connection to the bridge is gone");
         return;
        }
      Lines(now);
      if(phase != FIDUS_APART && now - lastHeard >= silence)
         Leave(now, "silent", "nothing was heard from the bridge");
      if(phase == FIDUS_LIVE)
         Report(now);
      if(phase != FIDUS_APART && !wire.Flush())
         Lost(now, "the bridge did not take what was sent");
     }

   void              Stop()
     {
      if(phase != FIDUS_APART)
         Leave(FidusMillis(), "shutdown", "the program ends");
     }
  };
