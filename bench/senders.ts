import { between, pick, type Random, randomOf } from "./random.ts";
import { languages } from "./templates.ts";

/** Who writes: one habit of sending each. */
export type BenchSender = {
  /** As the provider names it. */
  from: string;
  brand: string;
  /** The few templates that it uses. */
  templates: string[];
  /** Makes one of its codes. */
  code(random: Random): string;
};

const SENDERS = 2000;

const heads = "Al Bo Cu Da El Fa Go Hi Ju Ka Lo Mi No Or Pa Qui Ri So Ta Um Va Wo Ya Zu".split(" ");
const tails = "bra dex fly gram kart lio mato nova pia ques rand stro tiva vido wex zoo".split(" ");
const foreign = [
  "Луна",
  "Вектор",
  "Ракета",
  "云帆",
  "小鹿",
  "青石",
  "ひかり",
  "바다",
  "نسيم",
  "שקד",
];

/** Every sender, most frequent first. */
export const senders: BenchSender[] = Array.from({ length: SENDERS }, (_, rank) => senderOf(rank));

function senderOf(rank: number): BenchSender {
  const random = randomOf(rank + 7_000_000);
  const brand = brandOf(random, rank);
  const { templates } = languageOf(random);
  const first = between(random, 0, templates.length - 1);
  return {
    from: fromOf(random, rank, brand),
    brand,
    templates: [0, 1, 2].map((next) => templates[(first + next) % templates.length]!),
    code: codeStyle(random),
  };
}

function brandOf(random: Random, rank: number): string {
  const name = heads[rank % heads.length]! + tails[Math.floor(rank / heads.length) % tails.length]!;
  const round = Math.floor(rank / (heads.length * tails.length));
  if (random() < 0.06) return `${pick(random, foreign)}${rank}`;
  return round === 0 ? name : `${name} ${pick(random, ["Pay", "Go", "Shop", "Mail"])}${round}`;
}

/** Most senders have a name, a quarter a short code, a few a phone number. */
function fromOf(random: Random, rank: number, brand: string): string {
  const kind = random();
  if (kind < 0.7) return brand;
  if (kind < 0.95) return String(20_000 + rank * 31);
  return `+1${between(random, 201, 989)}55501${String(rank % 100).padStart(2, "0")}`;
}

function languageOf(random: Random): { templates: string[] } {
  let left = random() * languages.reduce((sum, { weight }) => sum + weight, 0);
  return (
    languages.find(({ weight }) => {
      left -= weight;
      return left < 0;
    }) ?? languages[0]!
  );
}

function codeStyle(random: Random): (random: Random) => string {
  const digits = pick(random, [4, 5, 6, 6, 6, 6, 8]);
  const shape = random();
  const plain = (draw: Random) =>
    Array.from({ length: digits }, () => between(draw, 0, 9)).join("");
  if (shape < 0.85) return plain;
  if (shape < 0.93) return (draw) => plain(draw).replace(/^(...?)/, "$1-");
  const letters = "ABCDEFGHJKMNPQRSTUVWXYZ";
  return (draw) => `${pick(draw, [...letters])}-${plain(draw)}`;
}
