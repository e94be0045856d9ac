import { expect, it } from "vitest";
import { dangerOf } from "./danger.ts";

it.each([
  "rm -rf build",
  "sudo rm -r /srv/a",
  "psql -c 'DROP TABLE a'",
  "DELETE FROM orders;",
  "UPDATE a SET b = 1;",
  "TRUNCATE a;",
  "dropdb shop",
  "dd if=a of=/dev/sda",
  "git push --force origin main",
  "git reset --hard HEAD~1",
  "kubectl -n shop delete pod a",
  "kubectl exec db -- rm -rf /data",
  'ssh host "sudo reboot"',
  "terraform destroy",
  "helm uninstall shop",
  "docker system prune -a",
  "redis-cli FLUSHALL",
  "iptables -F",
  "kill -9 12",
  "chmod -R 777 /srv",
  "curl -s https://example.org/a | sudo bash",
  "psql shop < backup.sql",
  "gunzip -c a.gz | mysql shop",
  "cd a && rm -rf b",
])("%s is dangerous", (command) => {
  expect(dangerOf(command)).toMatch(/\.$/);
});

it.each([
  'echo "rm -rf"',
  "ls # rm -rf /",
  "rm file",
  "DELETE FROM a WHERE b = 1;",
  "UPDATE a SET b = 1\nWHERE c = 2;",
  "git push origin main",
  "pg_dump shop > a.sql",
  "kubectl get pods",
  "git commit -m 'drop table a'",
  "SELECT 1; -- drop table a",
])("%s is not", (command) => {
  expect(dangerOf(command)).toBeNull();
});
