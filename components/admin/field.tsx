"use client";

import { type ComponentProps, type ReactNode, use, useId, useState } from "react";
import { typedBefore } from "#components/ui/typed-before.ts";
import { fieldErrors } from "./field-errors.ts";

type FieldProps = {
  label: string;
  name: string;
  hint?: ReactNode;
  /** `text` unless it is said: any type of an input, or one of these. */
  type?: string;
  /** What there is to choose from: then it is a list. */
  options?: { value: string; label: string }[];
  /** Lines that it is high: then it takes many. */
  rows?: number;
  defaultValue?: string;
  defaultChecked?: boolean;
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  placeholder?: string;
  autoComplete?: string;
  accept?: string;
  list?: string;
  /** The label is for screen readers only. */
  isBare?: boolean;
  className?: string;
};

const box =
  "w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-[0.9375rem] placeholder:text-ink-faint aria-invalid:border-danger";

/** A field of a form with its label, a hint, and what is wrong with it. */
export function Field(props: FieldProps) {
  const {
    label,
    name,
    hint,
    type = "text",
    options,
    rows,
    isBare,
    className = "",
    ...rest
  } = props;
  const id = useId();
  const error = use(fieldErrors)[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const common = {
    ...rest,
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
  const notes = (
    <>
      {hint && (
        <p className="text-fine text-ink-faint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="text-danger text-fine" id={`${id}-error`}>
          {label} {error}.
        </p>
      )}
    </>
  );
  if (type === "checkbox") {
    const { defaultValue: _, ...tick } = common;
    return (
      <div className={`grid gap-1 ${className}`}>
        <label className="flex items-start gap-2.5 text-[0.9375rem]" htmlFor={id}>
          <input className="mt-1 size-4 accent-accent" type="checkbox" {...tick} />
          {label}
        </label>
        {notes}
      </div>
    );
  }
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label className={isBare ? "sr-only" : "font-medium text-[0.9375rem]"} htmlFor={id}>
        {label}
      </label>
      {options ? (
        <select {...common} className={box}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : rows ? (
        <Lines {...common} className={box} dir="auto" rows={rows} />
      ) : (
        <input {...common} className={box} dir="auto" type={type} />
      )}
      {notes}
    </div>
  );
}

/** A textarea that keeps what was typed into it before scripts ran. */
function Lines({ id, defaultValue, ...rest }: ComponentProps<"textarea"> & { id: string }) {
  const [start] = useState(() => typedBefore(id) ?? defaultValue);
  return <textarea {...rest} defaultValue={start} id={id} />;
}
