// Messages to the bridge, numbered on their way out.

class FidusOutbox
  {
private:
   FidusWire         wire;
   long              sent;

public:
   void              Start()
     {
      wire.Start();
      sent = 0;
     }

   bool              Open(FidusBridge &bridge)
     {
      sent = 0;
      return wire.Open(bridge);
     }

   void              Close()
     {
      wire.Close();
     }

   bool              Receive(ARRAY_REF(uchar, bytes))
     {
      return wire.Receive(bytes);
     }

   void              Begin(FidusFrame &frame, string type)
     {
      sent++;
      frame.BeginMessage(type, sent);
     }

   // A message that says when it was true, on the terminal's own clock.
   void              BeginAt(FidusFrame &frame, string type, long at)
     {
      Begin(frame, type);
      frame.Whole("at", at);
     }

   // The line goes out with the next flush.
   void              Send(FidusFrame &frame)
     {
      wire.Write(frame.End());
     }

   bool              Flush()
     {
      return wire.Flush();
     }
  };
