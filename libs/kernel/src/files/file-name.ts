const LONGEST = 200;

/**
 * A file's name as it is kept: without folders, control characters, marks that turn the direction of writing, and the
 * characters that no file system takes; at most 200 characters, the ending kept. Chinese stays as it is.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(plain) || 'file';
}

/** What a name says its type is, in small letters: letters and digits behind the last dot, not digits alone. */
export function endingOf(name: string): string | null {
  return /\.(?=[0-9]*[a-z])([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = endingOf(name);
  const tail = ending === null ? '' : name.slice(-ending.length - 1);
  return characters.slice(0, LONGEST - tail.length).join('').trimEnd() + tail;
}
