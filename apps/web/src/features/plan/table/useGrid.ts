import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { fieldText } from '../../../lib/problem';
import { composing } from './CellInput';
import type { Offer } from './Choices';
import type { Column } from './columns';
import { addItem, copied, dropAt, emptied, itemsIn, moved as movedRows, nudge, pasteText, removed, reversed, write, type GridLine, type Ground } from './grid-actions';
import type { Hands } from './GridRow';
import { entered, isMany, moved, only, rangeOf, rowsTo, tabbed, type Selection, type Spot } from './selection';
import { offered } from './typed';
import { useRowDrag } from './useRowDrag';
import type { PlanDesk } from './usePlanDesk';

interface Place { key: string; column: number }
/** `chose`: somebody went to one of the offers, rather than that it happens to stand first. */
interface Draft { text: string; touched: boolean; picked: number; chose: boolean; wrong: string | null }
interface Given {
  desk: PlanDesk;
  lines: readonly GridLine[];
  columns: readonly Column[];
  editable: boolean;
  /** Tells what was done, to the eye and to the ear. */
  say: (text: string) => void;
  onOpen: (itemId: string) => void;
  /** What a cell holds that the rules do not take. */
  typedWrong: (key: string, column: Column) => { text: string; why: string } | null;
  notes: (column: Column, value: string) => string | undefined;
  leave: () => void;
}

/** Where the hand is in the table, what it writes, and what every key, press and paste does. */
export function useGrid({ desk, lines, columns, editable, say, onOpen, typedWrong, notes, leave }: Given) {
  const [place, setPlace] = useState<{ anchor: Place; focus: Place } | null>(null);
  const [here, setHere] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const size = { rows: lines.length, columns: columns.length };
  const indexes = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const lastRow = useRef(0);

  const spotOf = ({ key, column }: Place): Spot => {
    const row = indexes.get(desk.nameOf(key)) ?? Math.min(lastRow.current, lines.length - 1);
    return { row, column: lines[row]?.kind === 'new' ? 0 : Math.min(column, columns.length - 1) };
  };
  const selection: Selection | null = place && lines.length ? { anchor: spotOf(place.anchor), focus: spotOf(place.focus) } : null;
  if (selection) lastRow.current = selection.focus.row;
  const range = selection && rangeOf(selection);
  const line = selection ? lines[selection.focus.row]! : null;
  const column = selection ? columns[selection.focus.column]! : null;
  const writable = editable && line !== null && (line.kind === 'new' ? selection!.focus.column === 0 : column!.fields.length > 0);

  const go = (next: Selection | null) => {
    if (!next) return;
    const placeOf = ({ row, column: at }: Spot): Place => ({ key: lines[row]!.key, column: at });
    setPlace({ anchor: placeOf(next.anchor), focus: placeOf(next.focus) });
    setHere(true);
  };

  const offers: readonly Offer[] | null = draft && column?.choices && line?.kind === 'item'
    ? (draft.touched ? offered(draft.text, column.choices) : column.choices).map((choice) => ({ ...choice, note: notes(column, choice.value) }))
    : null;

  function begin() {
    if (!writable) return;
    const wrong = line!.kind === 'item' ? typedWrong(line!.key, column!) : null;
    const text = wrong?.text ?? (line!.kind === 'item' ? column!.text(line!.item) : '');
    setDraft({ text, touched: false, picked: Math.max(0, column!.choices?.findIndex(({ label }) => label === text) ?? 0), chose: false, wrong: wrong?.why ?? null });
  }

  /** Whether the hand may go on: what cannot be read stays to be mended, unless `anyhow`. */
  function commit({ fill = false, anyhow = false, offer }: { fill?: boolean; anyhow?: boolean; offer?: Offer } = {}): boolean {
    if (!draft || !line || !column) return true;
    if (line.kind === 'new') {
      addItem(desk, lines, line.group, draft.text);
      setDraft(null);
      return true;
    }
    const chosen = offer ?? (offers?.length && (draft.chose || draft.text.trim()) ? offers[draft.picked] : undefined);
    const text = chosen?.value ?? draft.text;
    const typed = write(desk, fill && range ? itemsIn({ lines, range }) : [line.item], column, text);
    if (!('value' in typed)) {
      if (!anyhow) {
        setDraft({ ...draft, wrong: fieldText({ path: '', ...typed }) });
        return false;
      }
      desk.mark([{ itemId: line.item.id, field: column.fields[0]!, value: draft.text, problem: { path: column.fields[0]!, ...typed } }]);
    }
    setDraft(null);
    return true;
  }

  const whole = range !== null && range.left === 0 && range.right === columns.length - 1;
  const ground = (): Ground => ({ desk, lines, columns, range: range! });
  const chosenIds = (): string[] => itemsIn(ground()).map(({ id }) => id);

  const { aim, grip } = useRowDrag((key, { key: at, edge }) => {
    const ids = whole && range ? chosenIds() : [];
    say(movedRows(desk, desk.view().rows, ids.includes(key) ? ids : [key], dropAt(lines, at, edge)));
  });

  const live: Omit<Hands, 'grip'> = {
    down(key, at, event) {
      const target = event.target as HTMLElement;
      if (event.button !== 0 || target.closest('.g-pop') || (draft && target.classList.contains('g-in'))) return;
      commit({ anyhow: true });
      event.preventDefault();
      const spot = spotOf({ key, column: at });
      go(event.shiftKey && selection ? { anchor: selection.anchor, focus: spot } : only(spot));
    },
    enter(key, at, event: MouseEvent) {
      if (event.buttons === 1 && here && selection && !draft && !document.body.classList.contains('dragging')) go({ anchor: selection.anchor, focus: spotOf({ key, column: at }) });
    },
    begin: () => { if (!draft) begin(); },
    take(key, event) {
      if (event.button !== 0) return;
      event.preventDefault();
      commit({ anyhow: true });
      const row = indexes.get(key)!;
      const taken = here && whole && range && row >= range.top && row <= range.bottom;
      if (!taken || event.shiftKey) go(rowsTo(event.shiftKey && selection ? selection.anchor.row : row, row, size));
    },
    open: onOpen,
    arrive: (key, at) => { if (!here) go(only(spotOf({ key, column: at }))); },
  };
  const hands = useRef({ live, grip });
  hands.current = { live, grip };
  const stable = useMemo<Hands>(() => ({
    down: (...given) => hands.current.live.down(...given), enter: (...given) => hands.current.live.enter(...given), begin: (...given) => hands.current.live.begin(...given),
    take: (...given) => hands.current.live.take(...given), open: (id) => hands.current.live.open(id), arrive: (...given) => hands.current.live.arrive(...given),
    grip: (...given) => hands.current.grip(...given),
  }), []);

  function onWritingKey(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === 'Escape') setDraft(null);
    else if (key === 'Enter' && event.altKey && column!.lines) {
      const field = event.target as HTMLTextAreaElement;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      setDraft({ ...draft!, text: field.value, touched: true });
    } else if (key === 'Enter') {
      if (commit({ fill: event.ctrlKey || event.metaKey }) && !event.ctrlKey && !event.metaKey && line!.kind === 'item') go(entered(selection!, size, event.shiftKey));
    } else if (key === 'Tab') {
      if (commit()) go(tabbed(selection!, size, event.shiftKey) ?? selection);
    } else if (offers?.length && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : -1;
      setDraft({ ...draft!, chose: true, picked: (draft!.picked + step + offers.length) % offers.length });
    } else return false;
    return true;
  }

  function onRestingKey(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const far = event.ctrlKey || event.metaKey;
    const letter = key.toLowerCase();
    if (far && (letter === 'z' || letter === 'y')) return editable && (say(reversed(desk, letter === 'y' || shiftKey ? 'redo' : 'undo')), true);
    if (far && letter === 'a') return go({ anchor: { row: 0, column: 0 }, focus: { row: size.rows - 1, column: size.columns - 1 } }), true;
    if (far && !/^(Arrow|Home|End|Enter)/.test(key)) return false;
    if (key === ' ' && shiftKey) return go(rowsTo(selection!.anchor.row, selection!.focus.row, size)), true;
    if (altKey && editable && (key === 'ArrowUp' || key === 'ArrowDown')) return say(nudge(desk, lines, chosenIds(), key === 'ArrowUp' ? -1 : 1)), true;
    if (key === 'Enter' && (altKey || !editable)) return line!.kind === 'item' && (onOpen(line!.key), true);
    if (key === 'F2') return begin(), true;
    if (key === 'Enter') return go(entered(selection!, size, shiftKey)), true;
    if (key === 'Escape') return isMany(selection!) ? go(only(selection!.focus)) : leave(), true;
    if (editable && (key === 'Delete' || key === 'Backspace')) return say(whole ? removed(ground()) : emptied(ground())), true;
    if (key === 'Tab') {
      const next = tabbed(selection!, size, shiftKey);
      return next !== null && (go(next), true);
    }
    const next = moved(selection!, key, size, { far, extend: shiftKey });
    return next !== null && (go(next), true);
  }

  const onField = (target: EventTarget): boolean => (target as HTMLElement).classList.contains('g-in');
  const wrapper = {
    onKeyDown(event: KeyboardEvent) {
      if (!selection || composing(event) || !onField(event.target)) return;
      if (draft ? onWritingKey(event) : onRestingKey(event)) event.preventDefault();
    },
    onCopy(event: ClipboardEvent) {
      if (draft || !range || !onField(event.target)) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copied(ground()));
    },
    onCut(event: ClipboardEvent) {
      wrapper.onCopy(event);
      if (editable && event.defaultPrevented) say(emptied(ground()));
    },
    onPaste(event: ClipboardEvent) {
      if (draft || !range || !editable || !onField(event.target)) return;
      event.preventDefault();
      say(pasteText(ground(), event.clipboardData.getData('text/plain')));
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      const table = event.currentTarget;
      requestAnimationFrame(() => {
        if (!table.isConnected || table.contains(document.activeElement)) return;
        leaveTable.current();
      });
    },
  };
  const leaveTable = useRef(() => undefined as void);
  leaveTable.current = () => {
    commit({ anyhow: true });
    setHere(false);
  };

  // a table that goes, as on a turned tablet, saves what was being typed
  useEffect(() => () => leaveTable.current(), []);

  return {
    selection, range, here, draft, offers, line, column, writable, whole, aim, hands: stable, wrapper, go, size, commit,
    onText: (text: string) => setDraft({ text, touched: true, picked: 0, chose: false, wrong: null }),
    onPick: (picked: number) => setDraft((before) => (before && before.picked !== picked ? { ...before, picked, chose: true } : before)),
    begin, ground, chosenIds,
  };
}
