import { describe } from "../../domain/describe.ts";
import { type StoredEvent, unseal } from "../seal.ts";
import { html, type Markup } from "./html.ts";
import { wallText } from "./wall-text.ts";

/** An event as a row of the audit page's table: number, time in UTC and in the plan's zone, who, what, and the start of its hash. */
export function eventRow(event: StoredEvent, zone: string): Markup {
  const { seq, at, actorName, hash } = event;
  const local = zone === "UTC" ? "" : html`<td class="when num">${wallText(at, zone)}</td>`;
  const what = describe(unseal(event), zone).parts.map(({ text, strong, tone }) => {
    if (tone) return html`<b class="${tone}">${text}</b>`;
    return strong ? html`<b>${text}</b>` : html`${text}`;
  });
  return html`<tr id="e${seq}"><td class="seq num">${seq}</td><td class="when num"><time datetime="${at}">${wallText(at, "UTC")}</time></td>${local}\
<td class="who"><bdi>${actorName}</bdi> <span>${asWhat(event)}</span></td><td class="what">${what}</td><td class="hash num">${hash.slice(0, 12)}</td></tr>
`;
}

function asWhat({ actorKind, actorRole }: StoredEvent): string {
  return actorKind === "user" ? actorRole : actorKind === "token" ? `${actorRole}, by a token` : actorKind;
}
