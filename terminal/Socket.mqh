// The connection to the bridge over a socket, in MetaTrader 5.

// SocketConnect and a stalled send hold the program for this long at most.
#define FIDUS_SOCKET_MILLIS 3000
// On this port MetaTrader encrypts by itself and wants no handshake to be asked for.
#define FIDUS_TLS_PORT 443
#define FIDUS_READ_AT_ONCE 65536
#define FIDUS_SEND_AT_ONCE 16384

class FidusWire
  {
private:
   int               socket;
   bool              tls;
   ARRAY(uchar, waiting);

   bool              SendAll()
     {
      int length = ArraySize(waiting);
      int from = 0;
      ARRAY(uchar, rest);
      while(from < length)
        {
         int left = length - from;
         if(left > FIDUS_SEND_AT_ONCE)
            left = FIDUS_SEND_AT_ONCE;
         ArrayResize(rest, left);
         ArrayCopy(rest, waiting, 0, from, left);
         int sent = tls ? SocketTlsSend(socket, rest, (uint)left)
                        : SocketSend(socket, rest, (uint)left);
         if(sent <= 0)
            return false;
         from += sent;
        }
      ArrayResize(waiting, 0);
      return true;
     }

public:
   void              Start()
     {
      socket = -1;
      tls = false;
     }

   bool              Open(FidusBridge &bridge)
     {
      Close();
      tls = bridge.encrypted;
      socket = SocketCreate();
      if(socket < 0)
         return false;
      if(!SocketConnect(socket, bridge.host, (uint)bridge.port, FIDUS_SOCKET_MILLIS) ||
         (tls && bridge.port != FIDUS_TLS_PORT && !SocketTlsHandshake(socket, bridge.host)))
        {
         Close();
         return false;
        }
      SocketTimeouts(socket, FIDUS_SOCKET_MILLIS, FIDUS_SOCKET_MILLIS);
      return true;
     }

   void              Close()
     {
      if(socket >= 0)
         SocketClose(socket);
      socket = -1;
      ArrayResize(waiting, 0);
     }

   // Adds what has arrived to `bytes`; false when the connection is gone.
   bool              Receive(ARRAY_REF(uchar, bytes))
     {
      if(!SocketIsConnected(socket))
         return false;
      ARRAY(uchar, some);
      ArrayResize(some, 0);
      int count = 0;
      if(tls)
         count = SocketTlsReadAvailable(socket, some, FIDUS_READ_AT_ONCE);
      else
        {
         uint ready = SocketIsReadable(socket);
         if(ready > FIDUS_READ_AT_ONCE)
            ready = FIDUS_READ_AT_ONCE;
         if(ready > 0)
            count = SocketRead(socket, some, ready, FIDUS_SOCKET_MILLIS);
        }
      if(count < 0)
         return false;
      if(count > 0)
         ArrayCopy(bytes, some, ArraySize(bytes), 0, count);
      return true;
     }

   // Keeps a line until the next flush.
   void              Write(string line)
     {
      ARRAY(uchar, bytes);
      FidusBytes(line, bytes);
      int length = ArraySize(waiting);
      int count = ArraySize(bytes);
      ArrayResize(waiting, length + count + 1);
      ArrayCopy(waiting, bytes, length, 0, count);
      waiting[length + count] = FIDUS_LINE_FEED;
     }

   // Sends what was written; false when the connection is gone.
   bool              Flush()
     {
      return ArraySize(waiting) == 0 || SendAll();
     }
  };
