"use client";

import { useEffect } from "react";

/** `/` goes to the search field, `j` and `k` move between the cards, `c` copies the current card's code, `n` shows new messages. */
export function KeyboardShortcuts() {
  useEffect(() => {
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
  return null;
}

function act(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) return;
  const done =
    (event.key === "/" && focusSearch()) ||
    (event.key === "j" && move(1)) ||
    (event.key === "k" && move(-1)) ||
    (event.key === "c" && copyCode()) ||
    (event.key === "n" && press(document.querySelector("button[data-show-new]")));
  if (done) event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

function focusSearch(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('input[name="q"]');
  const field = [...fields].find((candidate) => candidate.offsetParent !== null);
  field?.focus();
  field?.select();
  return field !== undefined;
}

function currentCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-message]") ?? null;
}

function move(step: 1 | -1): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-message]")];
  const current = currentCard();
  const next = current ? cards[cards.indexOf(current) + step] : cards.find(isBelowTop);
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

/** Without a current card, moving starts where the reader is. */
function isBelowTop(card: HTMLElement): boolean {
  return card.getBoundingClientRect().bottom > 0;
}

function copyCode(): boolean {
  return press(currentCard()?.querySelector("button[data-copy-code]"));
}

function press(button: Element | null | undefined): boolean {
  if (!(button instanceof HTMLButtonElement)) return false;
  button.click();
  return true;
}
