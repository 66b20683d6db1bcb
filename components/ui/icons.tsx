import type { ReactNode } from "react";

/** One frame for every drawn sign: 20 by 20, silent to screen readers. How it is drawn is the style sheet's. */
function Sign({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <svg aria-hidden="true" className={`sign ${className}`} viewBox="0 0 20 20">
      {children}
    </svg>
  );
}

type SignProps = { className?: string };

/** The mark of the site: a pane before a pane. */
export function Logo() {
  return (
    <svg aria-hidden="true" className="size-7 shrink-0" focusable="false" viewBox="0 0 32 32">
      <rect className="fill-accent" height="32" rx="9" width="32" />
      <rect className="fill-on-accent opacity-40" height="12" rx="3" width="15" x="10.5" y="6.5" />
      <rect className="fill-on-accent" height="14" rx="3.5" width="17" x="6.5" y="10.5" />
      <path
        className="stroke-accent"
        d="M10.5 15.5h9M10.5 19.5h5.5"
        fill="none"
        strokeLinecap="round"
        strokeWidth="2"
      />
    </svg>
  );
}

export function CopySign(props: SignProps) {
  return (
    <Sign {...props}>
      <rect height="10" rx="2.25" width="10" x="7" y="7" />
      <path d="M4.5 13A1.5 1.5 0 0 1 3 11.5V5a2 2 0 0 1 2-2h6.5A1.5 1.5 0 0 1 13 4.5" />
    </Sign>
  );
}

export function CheckSign(props: SignProps) {
  return (
    <Sign {...props}>
      <path d="m4 10.5 4 4 8-9" />
    </Sign>
  );
}

export function CloseSign(props: SignProps) {
  return (
    <Sign {...props}>
      <path d="m6 6 8 8M14 6l-8 8" />
    </Sign>
  );
}

export function SearchSign(props: SignProps) {
  return (
    <Sign {...props}>
      <circle cx="9" cy="9" r="5.25" />
      <path d="m13 13 3.75 3.75" />
    </Sign>
  );
}

/** Points along the reading direction. */
export function ForwardSign(props: SignProps) {
  return (
    <Sign className={`rtl:-scale-x-100 ${props.className ?? ""}`}>
      <path d="m8 5 5 5-5 5" />
    </Sign>
  );
}

/** Points against the reading direction. */
export function BackSign(props: SignProps) {
  return (
    <Sign className={`rtl:-scale-x-100 ${props.className ?? ""}`}>
      <path d="m12 5-5 5 5 5" />
    </Sign>
  );
}

export function WithheldSign(props: SignProps) {
  return (
    <Sign {...props}>
      <rect height="8" rx="2" width="11" x="4.5" y="9" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </Sign>
  );
}

export function PublicSign(props: SignProps) {
  return (
    <Sign {...props}>
      <path d="M2.5 10S5.25 4.75 10 4.75 17.5 10 17.5 10 14.75 15.25 10 15.25 2.5 10 2.5 10Z" />
      <circle cx="10" cy="10" r="2.25" />
    </Sign>
  );
}

export function GlobeSign(props: SignProps) {
  return (
    <Sign {...props}>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.5 2 3.5 4.5 3.5 7s-1 5-3.5 7c-2.5-2-3.5-4.5-3.5-7s1-5 3.5-7Z" />
    </Sign>
  );
}

export function PauseSign(props: SignProps) {
  return (
    <Sign {...props}>
      <path d="M7 5v10M13 5v10" />
    </Sign>
  );
}

export function PlaySign(props: SignProps) {
  return (
    <Sign {...props}>
      <path d="M7 4.75v10.5L15.5 10Z" />
    </Sign>
  );
}

export function SoundSign({ isOff }: { isOff: boolean }) {
  return (
    <Sign>
      <path d="M3.5 8v4h2.75L10 15.5v-11L6.25 8Z" />
      <path d={isOff ? "m13 8 4 4m0-4-4 4" : "M13 7.5a4 4 0 0 1 0 5m2.25-7.25a7 7 0 0 1 0 9.5"} />
    </Sign>
  );
}

export function BellSign({ isOff }: { isOff: boolean }) {
  return (
    <Sign>
      <path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 6h12c0-1-1.5-2-1.5-6A4.5 4.5 0 0 0 10 3ZM8.25 16.5a2 2 0 0 0 3.5 0" />
      {isOff && <path d="m3.5 3.5 13 13" />}
    </Sign>
  );
}
