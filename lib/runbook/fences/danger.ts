import { executedText } from "./executed-text.ts";

/** Commands that destroy or interrupt something, by how a simple command begins. `words` is the command with single spaces. */
const dangers: [RegExp, string][] = [
  [/^rm (?:.* )?(?:-[a-z]*[rR]|--recursive)/, "Deletes a whole directory for good."],
  [/^(?:rd|rmdir|del|erase) (?:.* )?\/s/i, "Deletes a whole directory for good."],
  [/^remove-item\b.* -(?:r|recurse)\b/i, "Deletes a whole directory for good."],
  [/^find .* -(?:delete\b|exec rm\b)/, "Deletes every file it finds."],
  [/^(?:shred|wipefs|mkfs(?:\.\w+)?|blkdiscard)\b/, "Erases a disk or file beyond repair."],
  [/^dd (?:.* )?of=/, "Overwrites a disk or file byte by byte."],
  [/^format [a-z]:/i, "Erases a disk."],
  [/^truncate (?:.* )?(?:-s|--size)/, "Empties a file."],
  [/^rsync (?:.* )?--delete/, "Deletes what is missing at the source."],
  [/^(?:dropdb|dropuser)\b/, "Deletes a database or its user."],
  [/^git push (?:.* )?(?:-f\b|--force|--mirror|--delete\b|\+\w)/, "Overwrites or deletes history others may rely on."],
  [/^git reset (?:.* )?--hard/, "Throws away uncommitted work."],
  [/^git clean (?:.* )?-\w*f/, "Deletes files git does not know."],
  [/^(?:kubectl|oc) (?:.* )?delete\b/, "Deletes resources of the cluster."],
  [/^(?:kubectl|oc) (?:.* )?drain\b/, "Evicts every workload from a node."],
  [/^(?:kubectl|oc) (?:.* )?replace (?:.* )?--force/, "Deletes and recreates resources of the cluster."],
  [/^(?:terraform|tofu|terragrunt|pulumi|cdk) (?:.* )?(?:destroy|run-all destroy)\b/, "Destroys infrastructure."],
  [/^(?:terraform|tofu|terragrunt) (?:.* )?apply (?:.* )?-{1,2}(?:auto-approve|destroy)/, "Changes infrastructure without asking."],
  [/^helm (?:.* )?(?:uninstall|delete)\b/, "Removes a release and its resources."],
  [/^(?:docker|podman) (?:system|volume|image|container|network) prune\b/, "Deletes what no container uses, volumes perhaps included."],
  [/^(?:docker|podman) volume (?:rm|remove)\b/, "Deletes a volume and its data."],
  [/^(?:docker[ -]compose|podman-compose) (?:.* )?down (?:.* )?(?:-v\b|--volumes)/, "Deletes the volumes and their data."],
  [/^(?:redis-cli|valkey-cli) (?:.* )?flush(?:all|db)\b/i, "Deletes every key."],
  [/^flush(?:all|db)\b/i, "Deletes every key."],
  [/^(?:ip6?tables|nft) (?:.* )?(?:-F\b|--flush|flush\b)/, "Drops the firewall rules."],
  [/^ufw (?:disable|reset)\b/, "Drops the firewall rules."],
  [/^(?:shutdown|reboot|halt|poweroff|restart-computer|stop-computer)\b/i, "Takes the machine down."],
  [/^(?:init [06]|systemctl (?:reboot|poweroff|halt))\b/, "Takes the machine down."],
  [/^(?:kill|pkill|killall) (?:.* )?-(?:9|KILL|SIGKILL|s (?:SIG)?KILL)\b/i, "Kills processes without letting them finish."],
  [/^chmod (?:.* )?(?:-R|--recursive) (?:.* )?0?777\b/, "Lets everybody write everywhere."],
  [/^chmod (?:.* )?0?777 (?:.* )?(?:-R|--recursive)/, "Lets everybody write everywhere."],
  [/^(?:chmod|chown|chgrp) (?:.* )?(?:-R|--recursive) (?:.* )?\/(?: |$)/, "Changes the rights of the whole machine."],
  [/^crontab (?:.* )?-r\b/, "Deletes all scheduled jobs."],
  [/^(?:userdel|deluser)\b/, "Deletes a user of the machine."],
  [/^etcdctl (?:.* )?del\b/, "Deletes keys of the cluster's store."],
  [/^aws s3 (?:rm (?:.* )?--recursive|rb\b)/, "Deletes stored objects."],
  [/^(?:gsutil|gcloud storage) (?:.* )?rm (?:.* )?(?:-r|--recursive)/i, "Deletes stored objects."],
  [/^aws (?:.* )?(?:delete-|terminate-|deregister-)\w/, "Deletes resources of the account."],
  [
    /^(?:gcloud|az|eksctl|doctl|heroku|flyctl|fly|vercel|linode-cli) (?:.* )?(?:delete|destroy|apps:destroy|pg:reset|remove)\b/,
    "Deletes resources of the account.",
  ],
  [/^kafka-topics(?:\.sh)? (?:.* )?--delete\b/, "Deletes a topic and its messages."],
  [/^gh (?:repo|release|secret|variable) delete\b/, "Deletes something others may rely on."],
  [/^npm unpublish\b/, "Takes a published package away from its users."],
  [/^pg_restore\b(?!.* (?:-l|--list)\b)/, "Restores over a database: what was written since the backup is lost."],
  [/^mongorestore\b/, "Restores over a database: what was written since the backup is lost."],
  [
    /^(?:psql|mysql|mariadb|sqlite3|drush sql:cli)\b[^<]*<(?!<)/,
    "Runs a file against a database: a backup would overwrite what was written since.",
  ],
  [
    /^(?:(?:bundle exec )?(?:bin\/)?(?:rails|rake)|\.\/bin\/rails) (?:.* )?db:(?:drop|reset|purge|schema:load|migrate:reset)\b/,
    "Deletes the database's content.",
  ],
  [/^php (?:\S*\/)?artisan (?:migrate:(?:fresh|reset|refresh)|db:wipe)\b/, "Deletes the database's content."],
  [/^(?:(?:npx|pnpm|yarn|bunx) (?:exec )?)?prisma (?:migrate reset|db push (?:.* )?--force-reset)/, "Deletes the database's content."],
  [/^(?:\S*\/)?drush (?:.* )?(?:sql:drop|sql-drop|site:install)\b/, "Deletes the database's content."],
  [/^python3? manage\.py (?:flush|reset_db)\b/, "Deletes the database's content."],
];

/** SQL and database scripts, anywhere in what is executed. */
const statements: [RegExp, string][] = [
  [
    /\bdrop\s+(?:database|schema|table|view|materialized\s+view|index|column|user|role|keyspace|collection|type|function|constraint|tablespace)\b/i,
    "Drops part of a database for good.",
  ],
  [/\btruncate\s+(?:table\s+)?["`\w[]/i, "Empties a table."],
  [/\bdelete\s+from\s+[\w."`[\]]+(?:\s+(?:as\s+)?\w+)?\s*(?:;|$)/i, "Deletes every row of a table."],
  [/\bupdate\s+[\w."`[\]]+\s+set\b(?![^;]*\bwhere\b)/i, "Changes every row of a table."],
  [/\.(?:dropDatabase|drop|deleteMany|remove)\(\s*(?:\{\s*\})?\s*\)/, "Deletes a collection's content."],
];

/**
 * A short sentence why a command is dangerous; null where it is not known to be. Comments and quoted text do not count, unless the
 * quoted text is itself executed: `psql -c "DROP TABLE x"`.
 */
export function dangerOf(command: string): string | null {
  const text = executedText(command.slice(0, 20_000));
  if (/\b(?:curl|wget|fetch|iwr|irm)\b[^|;\n]{0,500}\|\s*(?:sudo\s+)?(?:-\S+\s+)?(?:ba|z|da|k)?sh\b|\|\s*iex\b/i.test(text))
    return "Runs a script from the network unseen.";
  if (/>\s*\/dev\/(?:sd|nvme|vd|hd|disk)\w/.test(text)) return "Overwrites a disk.";
  const simple = text.split(/\r?\n|;|&&|\|\|?|\$\(|`|\(|\bthen\b|\bdo\b/).slice(0, 400);
  for (const part of simple) {
    for (const words of starts(part)) {
      const danger = dangers.find(([pattern]) => pattern.test(words));
      if (danger) return danger[1];
    }
  }
  if (
    /\b(?:zcat|gunzip|gzip|bzcat|xzcat|zstdcat|cat|pv)\b[^|\n]{0,300}\|[^|\n]{0,100}\b(?:psql|mysql|mariadb|pg_restore|sqlite3|sql:cli|mongorestore)\b/.test(
      text,
    )
  )
    return "Restores over a database: what was written since the backup is lost.";
  if (/^\s*(?:echo|printf|grep|rg|git commit|git log)\b/.test(text)) return null;
  return statements.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const prefix = /^(?:sudo(?: -\S+(?: (?=postgres\b)\w+)?)*|env|time|nohup|exec|xargs(?: -\S+)*|[A-Za-z_]\w*=\S*|do|then|else|!) /;
const wrapper =
  /^(?:ssh|docker(?:[ -]compose)? (?:exec|run)|podman exec|kubectl (?:.* )?exec|oc (?:.* )?(?:exec|rsh)|su|sudo|heroku run|xargs|watch|ddev|lando|fly ssh|bash|sh|eval|nsenter|chroot|gosu|timeout)\b/;

/** Where a simple command may begin: behind `sudo`, variables and the like; with a wrapper (`ssh host …`) behind any word. */
function starts(part: string): string[] {
  let words = part.trim().replace(/\s+/g, " ").slice(0, 2000);
  for (let turn = 0; turn < 8 && prefix.test(words); turn++) words = words.replace(prefix, "");
  if (!wrapper.test(words)) return [words];
  const list = words.split(" ");
  return list.slice(0, 24).map((_, index) => list.slice(index).join(" "));
}
