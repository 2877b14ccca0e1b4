/** A cell as spreadsheets quote it: closed by a quote that a tab, a line or the end follows. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
const PLAIN = /[^\t\n]*/y;

/** What a spreadsheet puts on the clipboard, as rows of cells; each row as long as it came. */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    QUOTED.lastIndex = at;
    PLAIN.lastIndex = at;
    const quoted = QUOTED.exec(source);
    const found = quoted ?? PLAIN.exec(source)!;
    rows.at(-1)!.push(quoted ? quoted[1]!.replace(/""/g, '"') : found[0]);
    at += found[0].length;
    if (at >= source.length) return rows;
    if (source[at] === '\n') rows.push([]);
    at += 1;
  }
}

/** The same the other way: what a spreadsheet reads into the cells that were copied. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')).join('\n');
}
