import { type ComponentType, createElement, Fragment } from "react";

/** Components of a fixed list one after another, each with the same `props`. */
export function Parts<Props extends object>({ of, props }: { of: readonly ComponentType<Props>[]; props: Props }) {
  // As children of their own, not as an array: their places never change, so they need no keys.
  return createElement(Fragment, null, ...of.map((Part) => createElement(Part, props)));
}
