import type { Element, ElementContent, Nodes } from "hast";

/** An attribute as text; empty where it is not there. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(" ") : value === undefined || value === null || value === false ? "" : String(value);
}

export const hasClass = (element: Element, name: RegExp): boolean => name.test(attribute(element, "className"));

export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === "element" && (names.length === 0 || names.includes(node.tagName));

export const element = (tagName: string, children: ElementContent[], properties: Element["properties"] = {}): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});

export const isBlank = (node: ElementContent): boolean => node.type === "comment" || (node.type === "text" && node.value.trim() === "");
