const LONGEST = 40;

/** A title from what was told: its first sentence, cut where it must be, in at most 40 characters. */
export function titleOf(content: string): string {
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const sentences = content.split(/[\r\n。！？!?；;]/).map(squeezed);
  const characters = [...(sentences.find(Boolean) ?? squeezed(content))];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
