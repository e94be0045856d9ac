import { PencilLine, Trash2 } from "lucide-react";
import { MenuItem } from "#components/ui/menu-item.tsx";

export type EditItemsProps = {
  onEdit: () => void;
  onRemove: () => void;
  /** Why it cannot be removed, if it cannot. */
  whyKept?: string | null;
};

/** The end of most menus of a row: changing it, and taking it out. */
export const EditItems = ({ onEdit, onRemove, whyKept }: EditItemsProps) => (
  <>
    <MenuItem icon={PencilLine} onSelect={onEdit}>
      Edit…
    </MenuItem>
    <MenuItem icon={Trash2} tone="danger" reasonDisabled={whyKept ?? null} onSelect={onRemove}>
      Remove
    </MenuItem>
  </>
);
