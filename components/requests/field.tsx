import { type ReactNode, useId } from "react";

type FieldProps = {
  label: string;
  hint?: ReactNode;
  name: string;
  type?: "text" | "email";
  /** Lines that it is high: then it takes many. */
  rows?: number;
  maxLength: number;
  required?: boolean;
  autoComplete?: string;
};

/** A field of a public form. */
export function Field({ label, hint, rows, type = "text", ...given }: FieldProps) {
  const id = useId();
  const shared = {
    ...given,
    id,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    className:
      "w-full rounded-control border border-line-strong bg-surface px-3 py-2 placeholder:text-ink-faint",
    dir: "auto" as const,
  };
  return (
    <div className="grid gap-1.5">
      <label className="font-medium" htmlFor={id}>
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} />}
      {hint && (
        <p className="text-fine text-ink-faint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  name: string;
  options: { value: string; label: string }[];
};

/** One of a few, all in sight. */
export function Choice({ label, name, options }: ChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="grid gap-0.5">
        {options.map((option) => (
          <label className="flex items-center gap-3 py-1.5" key={option.value}>
            <input
              className="size-4.5 accent-accent"
              name={name}
              required
              type="radio"
              value={option.value}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
