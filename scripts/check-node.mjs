// Runs before everything else, in plain JavaScript that any Node reads. `npm run` puts the Node 24 of this project first
// on the PATH, so this speaks only where the development dependencies are missing or a script is started by hand.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Holdpoint needs Node 24.7 or newer and this is ${process.versions.node}. Run “npm ci” here first: it brings the right one.`,
  );
  process.exit(1);
}
