// The connection to the bridge in MetaTrader 4, which has no sockets: each flush is one request to
// the bridge's HTTP intake, signed with its time and number; the answer holds the bridge's lines.

#define FIDUS_REQUEST_MILLIS 3000
#define FIDUS_HTTP_OK 200

class FidusWire
  {
private:
   string            url;
   string            key;
   string            instance;
   bool              open;
   long              connection;
   long              sequence;
   ARRAY(uchar, waiting);
   ARRAY(uchar, arrived);

   void              AddHeader(string &headers, string name, string value)
     {
      StringAdd(headers, name);
      StringAdd(headers, ": ");
      StringAdd(headers, value);
      StringAdd(headers, "\r\n");
     }

   string            Headers()
     {
      ARRAY(uchar, hash);
      FidusSha256(waiting, hash);
      string time = IntegerToString((long)TimeGMT() * 1000);
      string signedText = "fidus-intake-1\n";
      StringAdd(signedText, instance);
      StringAdd(signedText, "\n");
      StringAdd(signedText, IntegerToString(connection));
      StringAdd(signedText, "\n");
      StringAdd(signedText, time);
      StringAdd(signedText, "\n");
      StringAdd(signedText, IntegerToString(sequence));
      StringAdd(signedText, "\n");
      StringAdd(signedText, FidusHex(hash));
      string headers = "Content-Type: application/x-ndjson\r\n";
      AddHeader(headers, "Fidus-Instance", instance);
      AddHeader(headers, "Fidus-Connection", IntegerToString(connection));
      AddHeader(headers, "Fidus-Time", time);
      AddHeader(headers, "Fidus-Sequence", IntegerToString(sequence));
      AddHeader(headers, "Fidus-Signature", FidusSign(key, signedText));
      return headers;
     }

   bool              Exchange()
     {
      ARRAY(char, body);
      ARRAY(char, answer);
      string answerHeaders = "";
      sequence++;
      int length = ArraySize(waiting);
      ArrayResize(body, length);
      for(int i = 0; i < length; i++)
         body[i] = (char)waiting[i];
      ArrayResize(answer, 0);
      int status = WebRequest("POST", url, Headers(), FIDUS_REQUEST_MILLIS, body, answer,
                              answerHeaders);
      if(status != FIDUS_HTTP_OK)
        {
         string why = "the intake answers ";
         StringAdd(why, IntegerToString(status));
         StringAdd(why, "; check its address in the list of allowed ones, the key, and this clock");
         FidusLog(why);
         return false;
        }
      ArrayResize(waiting, 0);
      int before = ArraySize(arrived);
      int count = ArraySize(answer);
      ArrayResize(arrived, before + count);
      for(int i = 0; i < count; i++)
         arrived[before + i] = (uchar)answer[i];
      return true;
     }

public:
   void              Start()
     {
      open = false;
      connection = 0;
      sequence = 0;
     }

   // A connection of its own for the bridge, which answers the first, empty request with a
   // challenge.
   bool              Open(FidusBridge &bridge)
     {
      Close();
      url = bridge.host;
      key = bridge.key;
      instance = bridge.instance;
      connection++;
      open = Exchange();
      return open;
     }

   void              Close()
     {
      open = false;
      ArrayResize(waiting, 0);
      ArrayResize(arrived, 0);
     }

   // Adds what has arrived to `bytes`; false when the connection is gone.
   bool              Receive(ARRAY_REF(uchar, bytes))
     {
      if(!open)
         return false;
      int count = ArraySize(arrived);
      if(count > 0)
         ArrayCopy(bytes, arrived, ArraySize(bytes), 0, count);
      ArrayResize(arrived, 0);
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
      return ArraySize(waiting) == 0 || Exchange();
     }
  };
