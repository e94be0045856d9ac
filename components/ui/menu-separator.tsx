/** A hairline between two kinds of things in a menu. */
export function MenuSeparator() {
  return <hr className="-mx-1 my-1 border-t border-line" />;
}
