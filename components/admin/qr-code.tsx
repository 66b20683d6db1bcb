import { generate } from "lean-qr";
import { toSvgDataURL } from "lean-qr/extras/svg";

/** A text as a QR code, dark on light whatever the page's colours: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const source = toSvgDataURL(generate(text), { on: "#000", off: "#fff", pad: 3, scale: 5 });
  // biome-ignore lint/performance/noImgElement: a drawing that stands in the page itself
  return <img alt={label} className="size-52 rounded-control border border-line" src={source} />;
}
