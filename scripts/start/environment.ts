import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEnvFile } from "node:process";
import * as z from "zod";
import { keptSecret } from "./kept-secret.ts";
import { Refused, say } from "./say.ts";

export type Settings = { port: number; host: string; address: string; dataFolder: string };

/** Reads the settings (docs/configuration.md), fills in what is missing, and refuses what cannot be right. */
export function prepareEnvironment(): Settings {
  if (existsSync(".env")) loadEnvFile(".env");
  const env = process.env;
  const port = z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .safeParse(env.PORT ?? 3000);
  if (!port.success) throw new Refused(`PORT is “${env.PORT}”, which is no port. Choose a number from 1 to 65535.`);
  const host = env.HOST ?? "127.0.0.1";
  const address = env.HOLDPOINT_URL ?? `http://localhost:${port.data}`;
  if (!URL.canParse(address))
    throw new Refused(`HOLDPOINT_URL is “${address}”, which is no address. Write one like https://holdpoint.example.org.`);
  if (!/^https?:$/.test(new URL(address).protocol))
    throw new Refused(`HOLDPOINT_URL is “${address}”. It must begin with https:// (or http://): it is what people open in a browser.`);
  checkNumbers(env);
  warnOfPlainHttp(new URL(address));
  checkMail(env);
  checkHeads(env);
  const dataFolder = resolve(env.HOLDPOINT_DATA ?? ".data");
  env.NEXTAUTH_URL = address;
  env.HOLDPOINT_URL = address;
  // Sign-in cookies are signed with the one, addresses of channels locked with the other. Servers on one database share both.
  env.NEXTAUTH_SECRET ??= keptSecret(dataFolder, "secret");
  env.HOLDPOINT_KEY ??= keptSecret(dataFolder, "key");
  if (env.NEXTAUTH_SECRET.length < 32)
    throw new Refused("NEXTAUTH_SECRET is shorter than 32 characters. Make one with: openssl rand -base64 32");
  if (env.HOLDPOINT_KEY.split(",").some((key) => key.trim().length < 32))
    throw new Refused("A key in HOLDPOINT_KEY is shorter than 32 characters. Make one with: openssl rand -base64 32");
  env.HOLDPOINT_SECURITY_LOG ??= join(dataFolder, "security.log");
  env.NEXT_TELEMETRY_DISABLED = "1";
  return { port: port.data, host, address, dataFolder };
}

/** Settings that are whole numbers, and the most each may be. */
const numbers = {
  HOLDPOINT_PROXIES: 10,
  HOLDPOINT_STREAMS: 1_000_000,
  HOLDPOINT_STREAMS_PER_ADDRESS: 1_000_000,
  HOLDPOINT_STREAMS_PER_PERSON: 100_000,
};

/** A number that is none would be taken for none, and what it is to protect against would happen. */
function checkNumbers(env: NodeJS.ProcessEnv): void {
  for (const [name, most] of Object.entries(numbers)) {
    const said = env[name];
    if (said === undefined || said === "") continue;
    const number = z.coerce.number().int().min(0).max(most).safeParse(said);
    if (!number.success)
      throw new Refused(`${name} is “${said}”, which is no whole number from 0 to ${most}. Correct it, or leave it out.`);
  }
}

function checkHeads({ HOLDPOINT_HEADS }: NodeJS.ProcessEnv): void {
  if (!HOLDPOINT_HEADS) return;
  if (/^\w+:\/\//.test(HOLDPOINT_HEADS) && !/^https?:/.test(HOLDPOINT_HEADS))
    throw new Refused(`HOLDPOINT_HEADS is “${HOLDPOINT_HEADS}”. Write an https address that lines are posted to, or the path of a file.`);
}

function checkMail({ SMTP_URL, MAIL_FROM, HOLDPOINT_URL }: NodeJS.ProcessEnv): void {
  if (!SMTP_URL && !MAIL_FROM) return;
  if (!SMTP_URL || !MAIL_FROM) throw new Refused("To send mail, set both SMTP_URL and MAIL_FROM.");
  if (!URL.canParse(SMTP_URL) || !/^smtps?:$/.test(new URL(SMTP_URL).protocol))
    throw new Refused("SMTP_URL is no address of a mail server. Write one like smtp://name:password@mail.example.org:587.");
  if (!HOLDPOINT_URL) say("  Warning: mails will link to localhost. Set HOLDPOINT_URL to the address people use.");
}

function warnOfPlainHttp({ protocol, hostname }: URL): void {
  const isThisMachine = /^127(\.\d+){3}$|(^|\.)localhost$|^\[::1\]$/.test(hostname);
  if (protocol === "https:" || isThisMachine) return;
  const isPrivate =
    /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd]|\[fe[89ab])/.test(hostname) ||
    /\.(local|internal|lan|home\.arpa)$/.test(hostname);
  if (!isPrivate)
    throw new Refused(
      `${hostname} is a public address: sign-in there needs https. Put a TLS proxy in front and set HOLDPOINT_URL to its https address.`,
    );
  say("  Warning: plain HTTP. Whoever shares this network can read along; put a TLS proxy in front for anything that matters.");
}
