/** The longest token, in code points; what is longer is cut. */
export const MAX_TOKEN_LENGTH = 40;

/** The most tokens of one text. */
export const MAX_TOKENS = 4000;

/** The tokens of what is searched for. */
export type PhraseTokens = {
  tokens: string[];
  /** Whether the last token stands for every token that starts with it. */
  prefix: boolean;
};

// Written without spaces between words; the prolonged sound mark of kana counts through `scx`.
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const IS_ASCII = /^[\n -~]*$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const HAS_LETTER = /[\p{L}\p{N}]/u;
const RUN =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+/gu;

// Not part of any word: invisible characters, enclosing marks, and the Arabic tatweel.
const IGNORED = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Me}|\u0640/gu;

// Marks that readers leave out when they type, by the letter they stand on (after NFD).
const OPTIONAL_MARKS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

// Latin letters whose stroke or ligature has no decomposition.
const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ł: "l",
  ı: "i",
  ς: "σ",
};

/**
 * The search tokens of a text, in its order: words, folded (NFKC, lower case, Latin, Greek,
 * Arabic and Hebrew without their diacritics). A run of a script that is written without spaces
 * gives its overlapping pairs of characters and then its last character alone, so that every
 * character starts a token: `小红书` is `小红`, `红书`, `书`.
 * @returns at most MAX_TOKENS tokens of 1 to MAX_TOKEN_LENGTH code points, letters, digits and
 * marks only
 */
export function textTokens(text: string): string[] {
  return runTokens(text, true);
}

/**
 * The tokens that stand in this order, next to each other, in the tokens of every text that holds
 * the phrase. Where the phrase ends within a run of an unspaced script, the run may go on in the
 * text: its last character gives no token of its own, unless it is the only one.
 * @returns no tokens for a phrase without letters and digits
 */
export function phraseTokens(phrase: string): PhraseTokens {
  const tokens = runTokens(phrase, false);
  const last = tokens.at(-1);
  const prefix = last !== undefined && UNSPACED.test(last) && Array.from(last).length === 1;
  return { tokens, prefix };
}

/** Whether a phrase stands in a text, as the search has it: both as their tokens. */
export function holdsPhrase(
  tokens: readonly string[],
  { tokens: wanted, prefix }: PhraseTokens,
): boolean {
  const last = wanted.length - 1;
  const isAt = (start: number) =>
    wanted.every((each, i) => {
      const token = tokens[start + i];
      return prefix && i === last ? token?.startsWith(each) : token === each;
    });
  for (let start = 0; start + last < tokens.length; start++) if (isAt(start)) return true;
  return false;
}

function runTokens(text: string, isComplete: boolean): string[] {
  if (IS_ASCII.test(text)) return asciiTokens(text);
  const folded = foldText(text);
  const written = folded.match(WORD) ?? [];
  if (!UNSPACED.test(folded)) return spacedTokens(written);
  const runs = written.flatMap((word) => word.match(RUN) ?? []);
  const words = runs.filter((run) => HAS_LETTER.test(run) || UNSPACED.test(run));
  const tokens: string[] = [];
  for (const [index, run] of words.entries()) {
    if (tokens.length >= MAX_TOKENS) break;
    if (!UNSPACED.test(run)) {
      tokens.push(cutToken(run));
      continue;
    }
    const chars = Array.from(run);
    for (let i = 0; i + 1 < chars.length; i++) tokens.push(`${chars[i]}${chars[i + 1]}`);
    const isOpen = !isComplete && index === words.length - 1 && chars.length > 1;
    if (!isOpen) tokens.push(chars.at(-1)!);
  }
  return tokens.slice(0, MAX_TOKENS);
}

/** The same, for what needs no folding but of its case. */
function asciiTokens(text: string): string[] {
  return spacedTokens(text.toLowerCase().match(/[a-z\d]+/g) ?? []);
}

/** The tokens of words none of which is of an unspaced script. */
function spacedTokens(words: string[]): string[] {
  return words
    .filter((word) => HAS_LETTER.test(word))
    .slice(0, MAX_TOKENS)
    .map(cutToken);
}

function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(IGNORED, "")
    .normalize("NFD")
    .replace(OPTIONAL_MARKS, "$1")
    .normalize("NFC")
    .replace(/[ßæœøđðþħłıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function cutToken(run: string): string {
  if (run.length <= MAX_TOKEN_LENGTH) return run;
  return Array.from(run).slice(0, MAX_TOKEN_LENGTH).join("");
}
