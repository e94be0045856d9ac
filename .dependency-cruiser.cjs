// The import zones of the house (docs/architecture.md). Arrows only go down.
const outside = (...allowed) => ({ pathNot: `^(${allowed.join("|")})` });
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^(mdast|hast|unist)$" } },
    {
      name: "domain-is-pure",
      comment: "The rules know zod, order keys, a digest and themselves.",
      severity: "error",
      from: { path: "^lib/domain", pathNot: "\\.test\\.ts$" },
      to: outside("lib/domain", "node_modules/zod", "node_modules/fractional-indexing", "node_modules/@noble/hashes", "node_modules/temporal-polyfill"),
    },
    {
      name: "runbook-is-pure",
      severity: "error",
      from: { path: "^lib/runbook", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^(lib/runbook|lib/domain|node_modules/(@types/)?(zod|mdast|micromark|unist|yaml|hast|diff)|mdast$|hast$|unist$)" },
    },
    // Within the reader: text, then what words say, places, steps, pieces, and the way back.
    ...[
      ["(text|words)", "values|fences|blocks|steps|recognizers|told|write|lint|sure"],
      ["(values|fences)", "blocks|steps|recognizers|told|write|lint|sure"],
      ["blocks", "steps|recognizers|told|write|lint|sure"],
      ["steps", "recognizers|told|write|lint"],
      ["recognizers", "told|write|lint|sure"],
      ["told", "write|lint"],
    ].map(([layer, above]) => ({
      name: `runbook-${layer.replace(/\W+/g, "-")}-stays-below`,
      severity: "error",
      from: { path: `^lib/runbook/${layer}/`, pathNot: "\\.test\\.ts$" },
      to: { path: `^lib/runbook/(${above})/` },
    })),
    {
      name: "journal-stays-below",
      severity: "error",
      from: { path: "^lib/journal" },
      to: { path: "^(app|components|lib/live|lib/auth|lib/queries|node_modules/next)" },
    },
    {
      name: "jobs-are-callers",
      comment: "A timer is one more caller of a verb.",
      severity: "error",
      from: { path: "^lib/jobs" },
      to: { path: "^(app|components|lib/(live|http|queries|auth)/|node_modules/next)" },
    },
    { name: "journal-knows-no-worker", severity: "error", from: { path: "^lib/(journal|domain)" }, to: { path: "^lib/jobs" } },
    {
      name: "channels-only-deliver",
      comment: "They hand over what they are given; what is said, to whom and whether, is decided above.",
      severity: "error",
      from: { path: "^lib/channels", pathNot: "\\.test\\.ts$" },
      to: { path: "^lib/(?!channels|log\\.ts|per-process\\.ts)" },
    },
    {
      name: "outbox-is-no-page",
      comment: "What leaves, by which channel, and what became of it.",
      severity: "error",
      from: { path: "^lib/outbox" },
      to: { path: "^(app|components|lib/live|lib/http|node_modules/next)" },
    },
    {
      name: "live-client-is-plain",
      comment: "The room in a browser, without React or Next: tested without either.",
      severity: "error",
      from: { path: "^lib/live-client", pathNot: "\\.test\\.ts$" },
      to: { path: "^(app|components|lib/(?!live-client|domain)|node_modules/(react|next|swr))|^(node:|fs|http)" },
    },
    { name: "live-not-next", severity: "error", from: { path: "^lib/live/" }, to: { path: "^(app|components|node_modules/next/)" } },
    {
      name: "components-see-no-database",
      severity: "error",
      from: { path: "^components" },
      to: { path: "^lib/(journal|db|live|auth|queries|import|channels|outbox)/" },
    },
    {
      name: "nouns-know-no-page",
      comment: "The war room is put together of the nouns; what they need of it stands in components/room.",
      severity: "error",
      from: { path: "^components/(?!war-room/|parts/)" },
      to: { path: "^components/war-room/" },
    },
    {
      name: "ui-is-anybodys",
      severity: "error",
      from: { path: "^components/ui/", pathNot: "\\.test\\.ts$" },
      to: { path: "^components/(?!ui/)" },
    },
    { name: "auth-asks-no-door", severity: "error", from: { path: "^lib/auth", pathNot: "\\.test\\.ts$" }, to: { path: "^lib/http" } },
    { name: "pages-ask-queries", severity: "error", from: { path: "^app" }, to: { path: "^(lib/db|generated)" } },
    { name: "lib-is-below-the-pages", severity: "error", from: { path: "^lib" }, to: { path: "^(app|components|scripts)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^generated|^\\.next" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
