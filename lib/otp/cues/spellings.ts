/** Writes a phrase in other letters, as people type it where their own script is not at hand. */
type Spelling = (phrase: string) => string;

const cyrillic = `а=a б=b в=v г=g ґ=g д=d е=e є=ie ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u
  ф=f х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=yu я=ya ь= ъ= ў=u ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҷ=j ҳ=h ӯ=u ӣ=i`;
const greek =
  "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=h ψ=ps ω=o";
const georgian = `ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k
  ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h`;
const armenian = `ու=u եւ=ev ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m
  յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f`;
const serbian = `lj=љ nj=њ dž=џ a=а b=б c=ц č=ч ć=ћ d=д đ=ђ e=е f=ф g=г h=х i=и j=ј k=к l=л m=м n=н o=о p=п r=р s=с
  š=ш t=т u=у v=в z=з ž=ж`;
const uzbek = `o‘=ў g‘=ғ o'=ў g'=ғ sh=ш ch=ч ya=я yo=ё yu=ю ye=е a=а b=б d=д e=е f=ф g=г h=ҳ i=и j=ж k=к l=л m=м
  n=н o=о p=п q=қ r=р s=с t=т u=у v=в x=х y=й z=з ʼ=ъ`;

/** By language: in Latin letters, or of Latin letters in Cyrillic ones, in each of the usual ways. */
export const spellings: Record<string, readonly Spelling[]> = {
  ru: [by(cyrillic), by(cyrillic, "х=h ц=c щ=sch ю=ju я=ja й=j"), by(cyrillic, "х=h щ=sch")],
  uk: [by(cyrillic, "г=h и=y"), by(cyrillic, "х=h щ=sch є=e и=i"), by(cyrillic, "и=y х=h є=ye")],
  be: [by(cyrillic, "г=h"), by(cyrillic, "х=h")],
  bg: [by(cyrillic, "щ=sht ъ=a х=h"), by(cyrillic, "щ=sht ъ=u х=h ц=c")],
  mk: [
    by(cyrillic, "х=h ц=c ч=c ж=z ш=s ѓ=gj ѕ=dz ј=j љ=lj њ=nj ќ=kj џ=dz"),
    by(cyrillic, "х=h ц=c ј=j"),
  ],
  kk: [by(cyrillic), by(cyrillic, "қ=q ғ=gh ж=j х=h ы=i")],
  ky: [by(cyrillic, "ж=j"), by(cyrillic)],
  tg: [by(cyrillic, "қ=q"), by(cyrillic, "ғ=gh ҷ=dj")],
  mn: [by(cyrillic), by(cyrillic, "х=h ө=u")],
  el: [
    by(greek, "ου=ou μπ=b"),
    by(greek, "ου=ou β=b η=h θ=8 ξ=3 υ=u χ=x ω=w"),
    by(greek, "ου=ou μπ=b χ=ch"),
  ],
  ka: [by(georgian), by(georgian, "ჟ=j ფ=f ღ=g ყ=y ც=c წ=w ხ=x ჭ=ch")],
  hy: [by(armenian), by(armenian, "ժ=j խ=x ծ=c ց=c ղ=x ո=vo")],
  sr: [by(serbian)],
  uz: [by(uzbek)],
};

/** Makes a spelling of `from=to` pairs; those of `others` hold before the rest, the longest letter first. */
function by(pairs: string, others = ""): Spelling {
  const letters = new Map(
    `${pairs} ${others}`
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [from = "", to = ""] = pair.split("=");
        return [from, to];
      }),
  );
  const longestFirst = [...letters.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join("|"), "gu");
  return (phrase) => phrase.replace(pattern, (letter) => letters.get(letter) ?? letter);
}
