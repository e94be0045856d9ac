/** The parts of a mail that a reader sees, decoded, and its headers by their names in small letters. */
export function readMail(raw: string): { headers: Record<string, string>; text: string; html: string } {
  const headers = headersOf(raw);
  const boundary = /boundary="?([^";\s]+)"?/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary ? raw.split(`--${boundary}`).slice(1, -1) : [raw];
  const part = (type: string) => {
    const found = parts.find((each) => (headersOf(each.trimStart())["content-type"] ?? "").startsWith(type));
    return found ? bodyOf(found.trimStart()) : "";
  };
  return { headers, text: part("text/plain"), html: part("text/html") };
}

function headersOf(part: string): Record<string, string> {
  const head = part.split(/\r\n\r\n/)[0] ?? "";
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  return Object.fromEntries(
    lines.flatMap((line) =>
      line.includes(":") ? [[line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]] : [],
    ),
  );
}

function bodyOf(part: string): string {
  const body = part.slice(part.indexOf("\r\n\r\n") + 4);
  const encoding = headersOf(part)["content-transfer-encoding"]?.toLowerCase();
  const text =
    encoding === "base64"
      ? Buffer.from(body, "base64").toString()
      : encoding === "quoted-printable"
        ? Buffer.from(
            body.replaceAll(/=\r\n/g, "").replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          ).toString()
        : body;
  return text.replaceAll("\r\n", "\n").trimEnd();
}
