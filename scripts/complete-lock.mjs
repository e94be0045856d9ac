// npm leaves optional binaries of other platforms out of the lock when a registry does not carry them, and `npm ci`
// then refuses the lock. This adds a stub for each missing name, so one lock serves every registry. Run after every
// `npm install` that changes the lock.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const packages = lock.packages;

function isPresent(name, owner) {
  for (let at = owner; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at.includes("/node_modules/")) return Boolean(packages[`node_modules/${name}`]);
  }
}

for (const [owner, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isPresent(name, owner)) continue;
    const [, os, cpu, libc] =
      name.match(
        /(linux|darwin|win32|android|freebsd|openbsd|netbsd|sunos|aix|wasm32|openharmony)-?(x64|arm64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el)?-?(musl|gnu)?/,
      ) ?? [];
    packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ""),
      optional: true,
      ...(os && os !== "wasm32" ? { os: [os] } : { os: ["none"] }),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(libc ? { libc: [libc === "gnu" ? "glibc" : libc] } : {}),
    };
    console.log(`stub for ${name}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
