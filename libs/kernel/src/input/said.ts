/** Without what was left out: null is said, undefined is not. */
export function said<Values extends object>(given: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
