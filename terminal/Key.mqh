// The key that this terminal shares with the bridge.

#define FIDUS_SHORTEST_KEY 16
#define FIDUS_SPACE 32
#define FIDUS_KEY_FILE "fidus-link.key"

// The key as it was typed in; when none was, the first line of the key file.
string FidusKey(string typed)
  {
   if(StringLen(typed) > 0)
      return typed;
   int file = FileOpen(FIDUS_KEY_FILE, FILE_READ | FILE_TXT | FILE_ANSI);
   if(file < 0)
      return "";
   string key = FileReadString(file);
   FileClose(file);
   int from = 0;
   int to = StringLen(key);
   while(from < to && StringGetCharacter(key, from) <= FIDUS_SPACE)
      from++;
   while(to > from && StringGetCharacter(key, to - 1) <= FIDUS_SPACE)
      to--;
   return StringSubstr(key, from, to - from);
  }
