// The terminal's end of the link over all its connections. FidusReader reads the account and
// FidusWire carries the lines; which ones they are is the choice of the program that includes this.

#define FIDUS_APART 0
#define FIDUS_AWAITING_CHALLENGE 1
#define FIDUS_AWAITING_WELCOME 2
#define FIDUS_LIVE 3

#define FIDUS_PATIENCE_MILLIS 10000
#define FIDUS_FIRST_PAUSE_MILLIS 1000
#define FIDUS_LONGEST_PAUSE_MILLIS 30000
#define FIDUS_LONGEST_LINE 262144

class FidusLink
  {
private:
   FidusReader       reader;
   FidusOutbox       outbox;
   FidusReports      reports;
   FidusBridge       bridge;

   // The connection.
   int               phase;
   long              heardSeq;
   long              lastHeard;
   long              silence;
   long              retryAt;
   long              pause;
   ARRAY(uchar, received);
   long              login;
   string            server;

   // When the account was last seen through a terminal that had its broker.
   long              trueAt;

   // Ends the connection and waits before the next one; the wait is shortened by chance, so that
   // terminals that lost their bridge together do not return together.
   void              Apart(long now, long wait)
     {
      outbox.Close();
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
      outbox.Begin(frame, "bye");
      frame.Text("reason", reason);
      frame.Text("detail", detail);
      outbox.Send(frame);
      if(!outbox.Flush())
         FidusLog("the bridge did not take the last word");
      Lost(now, detail);
     }

   void              Connect(long now)
     {
      heardSeq = 0;
      lastHeard = now;
      silence = FIDUS_PATIENCE_MILLIS;
      ArrayResize(received, 0);
      if(!outbox.Open(bridge))
        {
         Lost(now, "the bridge cannot be reached; is its host in the list of allowed addresses?");
         return;
        }
      phase = FIDUS_AWAITING_CHALLENGE;
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
      outbox.BeginAt(frame, "hello", now);
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
      FidusClockFields(reader, frame);
      frame.Flag("simulated", false);
      frame.Text("instance", bridge.instance);
      frame.Text("proof", FidusSign(bridge.key, proof));
      outbox.Send(frame);
      phase = FIDUS_AWAITING_WELCOME;
     }

   bool              Welcomed(FidusIncoming &message)
     {
      if(!message.Whole("silenceMillis", silence) || !reports.Welcome(message, login))
         return false;
      phase = FIDUS_LIVE;
      pause = FIDUS_FIRST_PAUSE_MILLIS;
      FidusLog("connected to the bridge");
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
         return Welcomed(message);
      if(phase == FIDUS_LIVE && type == "ack")
         return reports.Acknowledged(message);
      if(phase == FIDUS_LIVE && type == "resync")
         return reports.Resync(message);
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

   bool              IsSameAccount()
     {
      return reader.Login() == login && reader.Server() == server;
     }

   void              Report(long now)
     {
      if(!IsSameAccount())
        {
         reader.Forget();
         trueAt = FIDUS_NEVER;
         Leave(now, "account-changed", "the terminal was logged in to another account");
         return;
        }
      reports.Send(reader, outbox, now, trueAt);
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
   // A terminal that knows the digits of its account's currency uses its own.
   void              Start(string host, int port, bool encrypted, string key, int moneyDigits)
     {
      bridge.host = host;
      bridge.port = port;
      bridge.encrypted = encrypted;
      bridge.key = key;
      MathSrand((int)(((long)TimeLocal() + (long)GetMicrosecondCount()) % 32768));
      NameInstance();
      reader.Start(moneyDigits);
      outbox.Start();
      phase = FIDUS_APART;
      retryAt = 0;
      pause = FIDUS_FIRST_PAUSE_MILLIS;
      trueAt = FIDUS_NEVER;
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
      if(!outbox.Receive(received))
        {
         Lost(now, "the connection to the bridge is gone");
         return;
        }
      Lines(now);
      if(phase != FIDUS_APART && now - lastHeard >= silence)
         Leave(now, "silent", "nothing was heard from the bridge");
      if(phase == FIDUS_LIVE)
         Report(now);
      // Another account may have come while this one was read: then nothing that was written goes out.
      if(phase == FIDUS_LIVE && !IsSameAccount())
        {
         reader.Forget();
         trueAt = FIDUS_NEVER;
         Lost(now, "the terminal was logged in to another account");
         return;
        }
      if(phase != FIDUS_APART && !outbox.Flush())
         Lost(now, "the bridge did not take what was sent");
     }

   void              Stop()
     {
      if(phase != FIDUS_APART)
         Leave(FidusMillis(), "shutdown", "the program ends");
     }
  };
