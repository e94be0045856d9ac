import { type ReactNode, useId } from "react";

export type SettingsSectionProps = { title: string; description?: ReactNode; action?: ReactNode; children: ReactNode };

/** One subject of the settings, with its own heading. */
export function SettingsSection({ title, description, action, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-end justify-between gap-3 pb-3">
        <div>
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {description ? <p className="mt-0.5 max-w-[62ch] text-sm text-muted">{description}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
