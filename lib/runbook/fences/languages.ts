type LanguageKind = "shell" | "query" | "code" | "markdown" | "sample" | "message" | "none";

const set = (words: string) => new Set(words.split(" "));
const shells = set(
  "sh bash shell zsh fish ksh csh console terminal shellsession shsession shellscript powershell pwsh ps ps1 bat cmd batch dosbatch dos",
);
const queries = set(
  "sql psql pgsql postgresql postgres mysql mariadb sqlite sqlite3 plsql plpgsql tsql mssql oracle redis mongo mongosh mongodb cql cypher kql promql logql graphql http rest",
);
const samples = set("log logs output csv tsv mermaid plantuml puml dot graphviz ascii ansi stdout");
const sources = set(
  "ts tsx typescript js jsx javascript mjs py python rb ruby go golang rs rust java kotlin kt scala swift c cpp csharp cs php perl lua elixir ex erlang haskell r dart groovy html xml svg css scss less vue svelte json json5 jsonc yaml yml toml ini conf config properties env dotenv hcl tf terraform dockerfile docker makefile make nginx apache diff patch proto protobuf jinja jinja2 liquid handlebars vim cmake gradle bicep rego puppet systemd caddyfile helm",
);

/** What the language tag of a fence promises; `none` for `text` and for tags nobody knows. */
export function languageKind(language: string): LanguageKind {
  const name = language
    .trim()
    .toLowerCase()
    .replace(/[-_. ]/g, "")
    .slice(0, 40);
  if (shells.has(name)) return "shell";
  if (queries.has(name)) return "query";
  if (/^(md|mdx|markdown|gfm|rst|asciidoc|adoc)$/.test(name)) return "markdown";
  if (samples.has(name)) return "sample";
  if (/^(?:message|e?mail)$/.test(name)) return "message";
  return sources.has(name) ? "code" : "none";
}

/** Whether lines of this language end a command at the line's end only: a query language goes on to its semicolon. */
export function isSql(language: string): boolean {
  return /sql|^postgres$|^mariadb$|^oracle$/i.test(language.trim());
}

export function isPowershell(language: string): boolean {
  return /^(powershell|pwsh|ps1?)$/i.test(language.trim());
}
