const programs = new Set(
  `ab alias ansible ansible-playbook ansible-vault apk apt apt-get argocd at aws az base64 bash brew bun bunx bundle cap cargo cast cat cd certbot
chmod chown cmake composer consul cosign cp crane createdb createuser crictl crontab ctr curl cut date deno df diff dig dmesg dnf docker
docker-compose dotnet dpkg dropdb dropuser drush du echo ecs-cli eksctl env etcdctl exit export find firebase fly flyctl flux free gcloud gh git
glab go gpg gradle grep gsutil gunzip gzip hardhat helm helmfile heroku host hostname hostnamectl htop id ip iptables istioctl java jar journalctl jq
k6 k9s kafka-topics kafka-consumer-groups keytool kill killall kind kubectl kubeadm kubectx kubens kustomize less linkerd ln locust ls lsblk lsof
make mariadb mariadb-dump minikube mkdir mkfs mongo mongodump mongorestore mongosh mount mv mvn mvnw mysql mysqladmin mysqldump nano nc netlify netstat
newrelic nginx nohup nomad node npm npx nslookup oc openssl packer patronictl perl pg_basebackup pg_ctl pg_ctlcluster pg_dump pg_dumpall pg_isready
pg_restore pgbench php pip pip3 ping pipenv pkill pm2 pnpm podman poetry popd printenv printf prisma ps psql pulumi pushd pytest python python3
rabbitmqctl rails rake rclone reboot redis-cli redis-benchmark rg rm rmdir rollbar rsync ruby rustup sbt scp screen sed sentry-cli serverless service
set sftp sh sha256sum shasum shutdown skaffold skopeo sls snap sops source sqlcmd sqlite3 sqlplus ss ssh ssh-keygen ssh-copy-id stat stern su sudo
supervisorctl svn swapoff swapon sysctl systemctl tail talosctl tar tcpdump tee telnet terraform terragrunt time tmux top touch traceroute tree
trivy truncate tsx tofu ufw ulimit umount uname unset unzip uptime uv uvx valkey-cli vault velero vercel vi vim vitest watch wget which wp wrangler
wrk xargs yarn yq yum zcat zfs zip zypper zsh`.split(/\s+/),
);
const sqlVerb =
  /^(?:SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|TRUNCATE|BEGIN|COMMIT|ROLLBACK|START|GRANT|REVOKE|VACUUM|ANALYZE|REINDEX|EXPLAIN|WITH|SET|SHOW|CALL|EXEC|USE|REFRESH|LOCK|COPY|MERGE|OPTIMIZE|DESCRIBE|CHECKPOINT)\b/;
const article = /^(?:sure|the|a|an|that|this|these|is|are|was|all|our|your|it|and|or|of|for|if|when|will|has)$/i;

/** Whether the line begins an SQL statement written the usual way, its verb in capitals. */
export function beginsSql(line: string): boolean {
  return sqlVerb.test(line.trim());
}

/** Whether a line without a prompt is something to type in a terminal rather than prose, output or a path. */
export function looksLikeCommand(line: string): boolean {
  const text = line.trim().slice(0, 1000);
  if (/^(?:\.{1,2}|~|\$\w+|\$\{\w+\})\/[\w.-]/.test(text) || /^\/(?:usr|opt|bin|sbin|home|srv|etc)\/[\w./-]+(?:\s|$)/.test(text))
    return true;
  // A slash command of a chat or a review tool: `/chatops run …`.
  if (/^\/[a-z][\w-]+ [\w"'<-]/.test(text) || /^\\[a-z+?]+(?:\s|$)/.test(text)) return true;
  if (/^(?:[A-Z_][A-Z0-9_]*=\S|[a-zA-Z_]\w*="?\$\()/.test(text)) return true;
  // PowerShell's Verb-Noun.
  if (
    /^(?:Get|Set|New|Remove|Start|Stop|Restart|Invoke|Test|Import|Export|Install|Enable|Disable|Add|Write|Copy|Move|Update)-[A-Z]\w+/.test(
      text,
    )
  )
    return true;
  const [program = "", next = "", ...others] = text.split(/\s+/);
  if (article.test(next) || /[:,]$/.test(program)) return false;
  const sentence = /[a-z][.:!?]$/.test(text) && others.length > 1;
  if (programs.has(program)) return !sentence || others.some((word) => word.startsWith("-"));
  return /^[a-z][\w.-]*$/.test(program) && !sentence && [next, ...others].some((word) => /^--?[a-zA-Z][\w-]*(?:=|$)/.test(word));
}

/** A single word or a few that may well be a command of a program nobody knows: to be trusted only where the text says so. */
export function mayBeCommand(line: string): boolean {
  return line.length < 300 && /^[a-z][\w.+-]*(?:\s+[\w"'$<{[(./@:=*~-]\S*)*$/.test(line.trim()) && !/[a-z][.:!?,]$/.test(line.trim());
}
