/** Whether an SQL statement is still open, line by line: quotes, dollar quotes and block comments are seen through. */
export type SqlScan = { read: (line: string) => string; closed: boolean; quote: string };

/** A fresh scan for SQL; `read` gives the line without a trailing comment. */
export function sqlScanOf(): SqlScan {
  const scan: SqlScan = { read, closed: false, quote: "" };
  function read(line: string): string {
    let last = "";
    for (let index = 0; index < line.length; index++) {
      const sign = line.charAt(index);
      if (scan.quote !== "") {
        if (line.startsWith(scan.quote, index)) {
          index += scan.quote.length - 1;
          scan.quote = "";
        }
        last = sign;
        continue;
      }
      if (line.startsWith("--", index) && (index === 0 || /[\s;]/.test(line.charAt(index - 1)))) {
        scan.closed = last === ";";
        return line.slice(0, index).trimEnd();
      }
      const dollar = sign === "$" ? /^\$\w{0,30}\$/.exec(line.slice(index, index + 32))?.[0] : undefined;
      const opened = dollar ?? (sign === "'" || sign === '"' ? sign : line.startsWith("/*", index) ? "*/" : "");
      if (opened !== "") {
        scan.quote = opened;
        index += (opened === "*/" ? 2 : opened.length) - 1;
      }
      if (sign.trim() !== "") last = sign;
    }
    scan.closed = scan.quote === "" && (last === ";" || /^\s*(?:GO|\/)\s*$/.test(line) || /\\(?:g|gx)\s*$/.test(line.slice(-8)));
    return line.trimEnd();
  }
  return scan;
}
