const restMs = 2_000;

/** Tells whether somebody reads a list right now, so that nothing may move in it. */
export type Reading = { isReading: () => boolean; isAway: () => boolean; stop: () => void };

/**
 * Watches a reader: scrolled away from the list's top, a focus inside a card, selected text, an
 * opened fold, a finger on the screen, a pointer or a page that moved within the last two seconds.
 */
export function watchReading(list: HTMLElement): Reading {
  let movedAt = Number.NEGATIVE_INFINITY;
  let place = "";
  let isTouched = false;
  const stay = () => {
    movedAt = performance.now();
  };
  // Browsers report a move, too, when the page moves under a pointer that rests.
  const move = ({ screenX, screenY }: PointerEvent) => {
    const now = `${screenX} ${screenY}`;
    if (place !== "" && place !== now) stay();
    place = now;
  };
  const touch = ({ type }: Event) => {
    isTouched = type === "touchstart";
    stay();
  };
  const ends = new AbortController();
  const options = { passive: true, signal: ends.signal };
  list.addEventListener("pointermove", move, options);
  for (const type of ["touchstart", "touchend", "touchcancel"]) {
    list.addEventListener(type, touch, options);
  }
  addEventListener("scroll", stay, options);
  const isAway = () => list.getBoundingClientRect().top < 0;
  return {
    isAway,
    isReading: () =>
      isAway() ||
      isTouched ||
      performance.now() - movedAt < restMs ||
      list.contains(focused()) ||
      hasSelection(list) ||
      list.querySelector("details[open]") !== null,
    stop: () => ends.abort(),
  };
}

let passedOver: Element | null = null;

/** A card that was focused only to show where the new ones begin: nobody reads it for that. */
export function passOver(card: Element | null): void {
  passedOver = card;
}

function focused(): Element | null {
  return document.activeElement === passedOver ? null : document.activeElement;
}

function hasSelection(list: HTMLElement): boolean {
  const selection = getSelection();
  return Boolean(selection && !selection.isCollapsed && list.contains(selection.anchorNode));
}
