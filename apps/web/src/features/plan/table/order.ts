/** Moves rows to stand before another, in the order that they have; null: to the end. */
export function placed(ids: readonly string[], moving: readonly string[], before: string | null): string[] {
  const rest = ids.filter((id) => !moving.includes(id));
  const at = before === null ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, at), ...ids.filter((id) => moving.includes(id)), ...rest.slice(at)];
}

/** My order for a list that somebody else changed: theirs that I never saw stand behind what they stood behind. */
export function reordered(now: readonly string[], mine: readonly string[]): string[] {
  const order = mine.filter((id) => now.includes(id));
  now.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = index === 0 ? -1 : order.indexOf(now[index - 1]!);
    order.splice(before + 1, 0, id);
  });
  return order;
}
