import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';

/** A line of the table and which edge of it rows would be put at. */
export interface Aim { key: string; edge: 'top' | 'bottom' }

/** So far the hand must move before it drags, and so near to the window's edge that the page moves along; in px. */
const SLACK = 4;
const EDGE = 80;

/** Rows taken by the grip and put elsewhere with mouse, pen or finger. `onDrop` is told at which line. */
export function useRowDrag(onDrop: (key: string, aim: Aim) => void) {
  const [aim, setAim] = useState<Aim | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const grip = useCallback((key: string, event: PointerEvent) => {
    if (event.button !== 0) return;
    const startY = event.clientY;
    let now: Aim | null = null;
    let dragging = false;
    let y = startY;
    let frame = 0;
    const look = (clientX: number, clientY: number) => {
      const line = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-line]');
      if (!line) return;
      const { top, height } = line.getBoundingClientRect();
      now = { key: line.dataset.line!, edge: clientY < top + height / 2 ? 'top' : 'bottom' };
      setAim((before) => (before?.key === now!.key && before.edge === now!.edge ? before : now));
    };
    const roll = () => {
      const by = y < EDGE + 56 ? -12 : y > innerHeight - EDGE ? 12 : 0;
      if (by) scrollBy(0, by);
      frame = requestAnimationFrame(roll);
    };
    const move = (moved: globalThis.PointerEvent) => {
      y = moved.clientY;
      if (!dragging && Math.abs(y - startY) < SLACK) return;
      if (!dragging) {
        dragging = true;
        document.body.classList.add('dragging');
        frame = requestAnimationFrame(roll);
      }
      look(moved.clientX, moved.clientY);
    };
    const stop = (put: boolean) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', escape, true);
      cancelAnimationFrame(frame);
      document.body.classList.remove('dragging');
      setAim(null);
      end.current = null;
      if (put && dragging && now) drop.current(key, now);
    };
    const up = () => stop(true);
    const cancel = () => stop(false);
    const escape = (pressed: globalThis.KeyboardEvent) => { if (pressed.key === 'Escape') stop(false); };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', escape, true);
    end.current = cancel;
  }, []);
  return { aim, grip };
}
