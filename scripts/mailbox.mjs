// A mail server that keeps what it is given, with the time at which it came. It speaks as much of RFC 5321 as a
// program needs that hands over mail, and no TLS.
import { createServer } from "node:net";

/** Listens on a port of this machine; returns the mails, to which it adds each that comes: at, subject, text. */
export function openMailbox(port) {
  const mails = [];
  const server = createServer((socket) => attend(socket, mails));
  server.listen(port, "localhost");
  server.unref();
  return mails;
}

function attend(socket, mails) {
  let heard = "";
  let writing = false;
  const say = (line) => socket.write(`${line}\r\n`);
  socket.setEncoding("utf8");
  socket.on("error", () => socket.destroy());
  socket.on("data", (part) => {
    heard += part;
    for (;;) {
      const end = heard.indexOf(writing ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + (writing ? 5 : 2));
      if (writing) {
        mails.push({ at: Date.now(), subject: subjectOf(said), text: said });
        say("250 kept");
        writing = false;
      } else {
        writing = answer(said, say, socket);
      }
    }
  });
  say("220 mailbox");
}

/** Whether the mail itself comes next. */
function answer(said, say, socket) {
  const verb = said.slice(0, 4).toUpperCase();
  if (verb === "DATA") say("354 go on");
  else if (verb === "QUIT") socket.end("221 bye\r\n");
  else say("250 good");
  return verb === "DATA";
}

function subjectOf(mail) {
  return (/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(mail)?.[1] ?? "").replace(/\r\n[ \t]/g, " ");
}
