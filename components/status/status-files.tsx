import { aboutText } from "#lib/domain/attachments/of.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** Links and files that the team put there for whoever reads. A link says where it leads. */
export function StatusFiles({ files, href }: { files: PublicStatus["files"]; href: string }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className="mt-2">
      <h2 id="files" className="caption text-faint">
        Links and files
      </h2>
      <ul className="mt-2">
        {files.map((each) => (
          <li key={each.id} className="border-t border-line py-3 text-sm">
            <a
              href={each.kind === "link" ? (each.url ?? "") : `${href}/files/${each.id}`}
              rel="noreferrer"
              className="underline decoration-edge underline-offset-2 break-words"
            >
              {each.title}
            </a>{" "}
            <span className="text-xs text-muted">{aboutText(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
