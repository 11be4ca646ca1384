// The few things that MQL and C++ write differently. All other files keep to the part of the
// language that both share, so that the build compiles and runs the very same source.
#ifdef __MQL5__
#define FIDUS_MQL
#endif
#ifdef __MQL4__
#define FIDUS_MQL
#endif

#ifdef FIDUS_MQL
#define ARRAY(kind, name) kind name[]
#define ARRAY_REF(kind, name) kind &name[]
#endif

#define FIDUS_PROGRAM_VERSION "1.0"

// Adds a line to the terminal's journal.
void FidusLog(string text)
  {
   Print("FIDUS link: ", text);
  }

// The terminal's own clock in milliseconds. Nobody sets it and it never runs backwards.
long FidusMillis()
  {
   return (long)(GetMicrosecondCount() / 1000);
  }
