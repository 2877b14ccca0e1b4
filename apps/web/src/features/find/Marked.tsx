/** Letters of any width and case alike, one for one, as search reads them. */
const folded = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0)).toLowerCase();

/** A text with what was looked for set off in it. */
export function Marked({ text, asked }: { text: string; asked: string }) {
  const words = folded(asked).split(/\s+/).filter((word) => word.length > 1);
  const plain = folded(text);
  if (plain.length !== text.length) return text;
  const parts: { text: string; hit: boolean }[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const word = words.find((one) => plain.startsWith(one, at));
    if (!word) { at += 1; continue; }
    if (at > from) parts.push({ text: text.slice(from, at), hit: false });
    parts.push({ text: text.slice(at, at + word.length), hit: true });
    from = at += word.length;
  }
  parts.push({ text: text.slice(from), hit: false });
  return parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text));
}
