import { cleanFileName, endingOf } from '#kernel';

const LONGEST_FOLDER = 40;
const LONGEST_FILE = 80;

/** Windows takes no more than 260 characters of a whole path, so each part stays short; the ending is kept. */
function fileName(text: string, longest: number): string {
  // what divides folders elsewhere is a character of the name here
  const clean = cleanFileName(text.replace(/[/\\]/g, '-').replace(/\s+/g, ' '));
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  const ending = endingOf(clean);
  const tail = ending === null ? '' : `.${clean.slice(-ending.length)}`;
  return characters.slice(0, longest - tail.length).join('').replace(/[\s.]+$/, '') + tail;
}

/** The folder of a clause: its number and title. */
export function clauseFolder(number: string, title: string | null): string {
  return `附件/${fileName(title ? `${number} ${title}` : number, LONGEST_FOLDER)}`;
}

/** The nth file of a folder: no two alike, whatever they are called, and none with a name that a system keeps for itself. */
export function attachmentPath(folder: string, nth: number, number: string | null, name: string): string {
  const running = String(nth).padStart(3, '0');
  return `${folder}/${fileName([running, number, name].filter((part) => part !== null).join('_'), LONGEST_FILE)}`;
}

/** What the whole is called, without an ending. */
export function packName(community: string, standard: string, clause: string | null): string {
  return fileName(`${community} ${standard}${clause === null ? '' : ` 第${clause}条`} 检查资料`, LONGEST_FILE);
}
