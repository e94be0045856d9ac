import { viewerIn } from "#lib/auth/viewer.ts";
import { httpStatus, isProblem } from "#lib/domain/kernel/errors.ts";
import { writeDocument } from "#lib/import/write-document.ts";
import { findPlan } from "#lib/queries/find-plan.ts";

type Asked = { params: Promise<{ slug: string }> };

/** The plan as a Markdown file, for whoever may see it. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  try {
    const { room, actor } = await findPlan((await params).slug, viewerIn);
    return new Response(await writeDocument(room, actor.userId), {
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
      status: httpStatus[error.code],
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
