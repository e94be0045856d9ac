import { viewerIn } from "#lib/auth/viewer.ts";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import { writeDocument } from "#lib/import/write-document.ts";
import { findPlan } from "#lib/queries/find-plan.ts";

type Asked = { params: Promise<{ slug: string }> };

/** The plan as a Markdown file, for whoever may see it. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  try {
    const { room } = await findPlan((await params).slug, viewerIn);
    return new Response(await writeDocument(room), {
      headers: {
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `attachment; filename="${room.plan.slug}.md"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return new Response(`${error.message}\n`, {
      status: error.code === "forbidden" ? 403 : 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
