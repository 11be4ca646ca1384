// Tells the FIDUS bridge what is in this account. It reads and never trades.
#property copyright "FIDUS"
#property version   "1.0"
#property description "Sends account, positions, orders and deals to the FIDUS bridge. Never trades."

#include "Compat.mqh"
#include "Text.mqh"
#include "Frame.mqh"
#include "Incoming.mqh"
#include "Sign.mqh"
#include "Rows.mqh"
#include "Reader5.mqh"
#include "Socket.mqh"
#include "Outbox.mqh"
#include "Reports.mqh"
#include "Link.mqh"
#include "Key.mqh"

input string BridgeHost = "127.0.0.1";
input int    BridgePort = 8765;
input bool   BridgeTls  = false;
input string LinkKey    = "";

FidusLink Fidus;

int OnInit()
  {
   string key = FidusKey(LinkKey);
   if(StringLen(key) < FIDUS_SHORTEST_KEY)
     {
      FidusLog("set LinkKey, or put the key into MQL5/Files/fidus-link.key; it has 16 characters or more");
      return INIT_PARAMETERS_INCORRECT;
     }
   Fidus.Start(BridgeHost, BridgePort, BridgeTls, key, 2);
   // A timer works on a weekend too, when no tick arrives.
   if(!EventSetMillisecondTimer(100))
     {
      FidusLog("the terminal gave no timer");
      return INIT_FAILED;
     }
   return INIT_SUCCEEDED;
  }

void OnTimer()
  {
   Fidus.Work();
  }

void OnDeinit(const int reason)
  {
   EventKillTimer();
   Fidus.Stop();
   FidusLog(reason == REASON_REMOVE ? "removed from the chart" : "stopped");
  }
