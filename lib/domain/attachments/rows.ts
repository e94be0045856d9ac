import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { addressFault, webAddress } from "../kernel/web-address.ts";

/** The largest file, in bytes. */
export const mostBytes = 10 * 1024 * 1024;
/** So many links and files a plan has. */
export const mostAttachments = 300;
/** All files of a plan together, in bytes, those that were taken out among them: they can be put back. */
export const mostBytesOfPlan = 200 * 1024 * 1024;

/** The address of a link: of the web, and nothing else. */
export const attachmentUrl = kind(({ z }) =>
  z
    .string()
    .max(2000, "is at most 2,000 characters")
    .refine((text) => webAddress(text) !== null, { error: ({ input }) => addressFault(String(input)) ?? "" }),
);

/** SHA-256 in hex. */
const digest = kind(({ z }) =>
  z
    .string()
    .length(64)
    .regex(/^[0-9a-f]*$/),
);

/** What a file is: its media type, how large it is, and the digest its bytes are kept under. They stand outside rooms. */
export const fileFacts = kind((fields) =>
  fields.z.strictObject({ mediaType: fields.z.string().max(100), bytes: fields.z.int().positive().max(mostBytes), sha256: digest(fields) }),
);

/** A link or a file that belongs to a plan, to one of its phases or steps, or goes with a message. */
export const attachments = collection("attachments", {
  table: "Attachment",
  one: "attachment",
  row(fields) {
    const { z, instant, id, outsideId, line, person, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      /** What it is called: the name of the file, or words for the link. */
      title: line,
      kind: z.enum(["link", "file"]),
      /** Where a link leads. */
      url: z.string().max(2000).nullable(),
      ...{ mediaType: z.string().max(100).nullable(), bytes: z.int().positive().nullable(), sha256: digest(fields).nullable() },
      /** What it hangs on; the plan where that is nothing. */
      ...{ phaseId: id.nullable(), stepId: id.nullable(), messageId: id.nullable() },
      /** Stakeholders find it on the status page. */
      shared: z.boolean(),
      order: z.string(),
      addedAt: instant,
      addedBy: person.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ url: null, mediaType: null, bytes: null, sha256: null, phaseId: null, stepId: null, messageId: null },
    ...{ shared: false, addedBy: null, source: null, removedAt: null },
  },
  document: "own",
  roles: null,
  people: null,
  public: ["id", "title", "kind", "url", "mediaType", "bytes"],
});

export type Attachment = RowOf<typeof attachments>;
