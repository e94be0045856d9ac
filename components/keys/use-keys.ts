import { useLayoutEffect } from "react";
import { tinykeys } from "tinykeys";
import { rests } from "#components/keys/rests.ts";
import { useStable } from "#components/ui/use-stable.ts";

type Row<Id extends string> = { id: Id; press: readonly string[] };

/**
 * Listens for the keys of some rows of the table. They rest while somebody types, in dialogs and in menus, or where `rest` says.
 * The page listens from the moment it is seen: a listener that came with an ordinary effect
 * would lose what is pressed before the first paint is over.
 */
export function useKeys<Id extends string>(
  rows: readonly Row<Id>[],
  run: Record<Id, () => void>,
  rest: (target: EventTarget | null, id: Id) => boolean = rests,
): void {
  const stable = useStable({ run: (id: Id) => run[id](), rest });
  useLayoutEffect(() => {
    const pressed = (id: Id) => (event: KeyboardEvent) => {
      if (stable.rest(event.target, id)) return;
      event.preventDefault();
      stable.run(id);
    };
    const bindings = rows.flatMap(({ id, press }) => press.map((each) => [each, pressed(id)] as const));
    return tinykeys(window, Object.fromEntries(bindings), { ignore: () => false });
  }, [rows, stable]);
}
