const unitsPerLine = 60;
const linesMax = 12;

/** Han, Kana, Hangul and full-width forms take about the room of two Latin letters. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** Tells whether a text would take more than about twelve lines of a card, and is better folded. */
export function isLongText(text: string): boolean {
  // Most are told without a look at each character.
  if (text.split("\n").length + (2 * text.length) / unitsPerLine < linesMax) return false;
  let lines = 0;
  let column = 0;
  for (const character of text) {
    column += wide.test(character) ? 2 : 1;
    if (character === "\n" || column > unitsPerLine) {
      lines += 1;
      column = 0;
    }
    if (lines >= linesMax) return true;
  }
  return false;
}
