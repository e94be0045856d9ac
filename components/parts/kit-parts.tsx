import { ButtonParts } from "#components/parts/kit/button-parts.tsx";
import { FieldParts } from "#components/parts/kit/field-parts.tsx";
import { SaidParts } from "#components/parts/kit/said-parts.tsx";
import { StatusParts } from "#components/parts/kit/status-parts.tsx";

/** Every part of the kit, in every state it has. */
export function KitParts() {
  return (
    <>
      <ButtonParts />
      <FieldParts />
      <StatusParts />
      <SaidParts />
    </>
  );
}
