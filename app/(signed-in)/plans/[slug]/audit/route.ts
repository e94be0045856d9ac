import { viewerIn } from "#lib/auth/viewer.ts";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import { auditLines } from "#lib/journal/audit/audit-lines.ts";
import { auditPage } from "#lib/journal/audit/page.ts";
import { pagePolicy } from "#lib/journal/audit/page-style.ts";
import { auditRecord } from "#lib/queries/audit-record.ts";

type Asked = { params: Promise<{ slug: string }> };

/** The plan's journal for whoever may see it: as a page that can be read and checked, or with `?format=jsonl` as its lines alone. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  try {
    const { record, pages } = await auditRecord((await params).slug, viewerIn);
    if (new URL(request.url).searchParams.get("format") === "jsonl")
      return download(`${record.slug}-audit.jsonl`, "application/x-ndjson; charset=utf-8", auditLines(pages()));
    const page = auditPage({ ...record, exported: new Date().toISOString() }, pages);
    return download(`${record.slug}-audit.html`, "text/html; charset=utf-8", page);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return new Response(`${error.message}\n`, {
      status: error.code === "forbidden" ? 403 : 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}

function download(name: string, type: string, pieces: AsyncGenerator<string>): Response {
  return new Response(streamOf(pieces), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "content-security-policy": `sandbox; ${pagePolicy}; frame-ancestors 'none'`,
      "x-content-type-options": "nosniff",
    },
  });
}

/** The pieces as bytes, made no faster than they are fetched. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
