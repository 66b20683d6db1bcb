"use client";

import { useEffect } from "react";

export type ToastContent = { message: string; isFailure: boolean; canUndo?: boolean };

const stayMs = 12_000;

type ToastProps = { content: ToastContent; onUndo: () => void; onClose: () => void };

/** What was just done, over the page's foot; failures stay until they are closed. */
export function Toast({ content, onUndo, onClose }: ToastProps) {
  const { message, isFailure, canUndo } = content;
  useEffect(() => {
    if (content.isFailure) return;
    const timer = setTimeout(onClose, stayMs);
    return () => clearTimeout(timer);
  }, [content, onClose]);
  return (
    <div
      className={`fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-lg items-center gap-4 rounded-card border bg-surface px-4 py-3 text-[0.9375rem] shadow-raised ${
        isFailure ? "border-danger-line text-danger" : "border-line-strong"
      }`}
      role={isFailure ? "alert" : undefined}
    >
      <p className="foreign min-w-0 grow">{message}</p>
      {canUndo && (
        <button className="link font-medium" onClick={onUndo} type="button">
          Undo
        </button>
      )}
      <button
        aria-label="Close"
        className="text-ink-faint hover:text-ink"
        onClick={onClose}
        type="button"
      >
        ✕
      </button>
    </div>
  );
}
