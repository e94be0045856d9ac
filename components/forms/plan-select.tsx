import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";

export type PlanSelectProps = {
  plans: readonly { id: string; title: string }[];
  /** What it means to choose none: “Every plan”. */
  none: string;
  hint?: string;
  planId: string | null;
  onChange: (planId: string | null) => void;
};

/** One plan of the workspace, or none in particular. */
export function PlanSelect({ plans, none, hint, planId, onChange }: PlanSelectProps) {
  return (
    <Field label="Plan" required hint={hint}>
      {(control) => (
        <Select {...control} value={planId ?? ""} onChange={({ target }) => onChange(target.value || null)}>
          <option value="">{none}</option>
          {plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
