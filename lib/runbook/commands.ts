import type { Code } from "mdast";
import type { Command } from "#lib/domain/plan-rows.ts";
import { maxCommandLength } from "./limits.ts";

const shells = new Set(
  "sh bash shell zsh fish ksh console terminal shellsession powershell pwsh ps1 bat cmd batch sql psql pgsql postgresql postgres mysql sqlite plsql tsql redis mongo mongosh cql http".split(
    " ",
  ),
);
const untagged = new Set(["", "text", "txt", "plain", "plaintext", "none"]);
const programs = new Set(
  "ansible ansible-playbook apt apt-get argocd aws az bash brew bundle cargo cast cat cd chmod chown cmake cp crictl curl date dig docker docker-compose dotnet echo eksctl env etcdctl export find flyctl gcloud gh git go gpg grep gradle heroku helm host htop journalctl jq k6 kill kubectl kustomize less ln ls make mkdir mongodump mongosh mv mvn mysql mysqldump netlify node npm npx nslookup openssl php pip pip3 ping pm2 pnpm podman poetry psql pg_dump pg_restore python python3 rails rake redis-cli rm rsync ruby scp sed service set sh skopeo source sqlite3 ssh sudo systemctl tail tar tee terraform time touch unzip vault vercel wget wrangler yarn yum zip".split(
    " ",
  ),
);
const sqlStart =
  /^(SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|TRUNCATE|BEGIN|COMMIT|ROLLBACK|GRANT|REVOKE|VACUUM|ANALYZE|EXPLAIN)\b.*(;|FROM|INTO|TABLE|SET)/;

/** The command a fence holds; null for message templates, prose, trees, forms and program code. */
export function commandOf(code: Code): Command | null {
  const language = (code.lang ?? "").toLowerCase();
  if (code.value.trim() === "" || code.value.length > maxCommandLength || language.length > 40) return null;
  if (shells.has(language.replace("-", ""))) return { language, text: code.value };
  if (untagged.has(language) && looksLikeCommands(code.value)) return { language, text: code.value };
  return null;
}

/** Untagged text is a command when its first line that is not a comment starts like one; the rest may be its output. */
function looksLikeCommands(text: string): boolean {
  const first = text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "" && !line.startsWith("#") && !line.startsWith("--"));
  if (!first) return false;
  if (/^(\$|%|>|PS>|\w+@[\w.-]+[:~$ ]*[$#])\s+\S/.test(first) || /^\.{0,2}\/[\w.-]+/.test(first)) return true;
  if (sqlStart.test(first) || /^[A-Z_][A-Z0-9_]*=\S/.test(first)) return true;
  const [program = "", next = ""] = first.split(/\s+/);
  // Prose may start with “make sure” or “find the”; a command's second word is seldom an article.
  return programs.has(program) && !/^(sure|the|a|an|that|this|is|are)$/.test(next) && !first.endsWith(":");
}
