"use client";

import type { Menu as Base } from "@base-ui/react/menu";
import { createContext } from "react";

/** The parts a menu is made of, known once it is open: their code is sent apart from the page's. */
export type MenuParts = Pick<typeof Base, "Item" | "LinkItem">;

export const MenuPartsContext = createContext<MenuParts | null>(null);
