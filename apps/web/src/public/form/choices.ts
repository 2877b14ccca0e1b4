import { h, put, type Child } from '../dom.js';
import { alarm, type Field } from './field.js';

/** Any number of several, as large rows. */
export function choicesField(
  { name, label, hint, options, value, onpick }:
  { name: string; label: Child; hint?: string; options: [value: string, label: string][]; value: readonly string[]; onpick: (values: string[]) => void },
): Field {
  const boxes = options.map(([option]) => {
    const box = h('input', { type: 'checkbox', name, value: option });
    box.checked = value.includes(option);
    return box;
  });
  const rows = boxes.map((box, index) => h('label', { class: 'p-r' }, box, h('span', null, options[index]![1])));
  const mark = (): void => rows.forEach((row, index) => row.classList.toggle('on', boxes[index]!.checked));
  const slot = h('div');
  let wrong = false;
  const group = h('fieldset', { class: 'p-f' }, h('legend', null, label), hint ? h('small', null, hint) : null, h('div', { class: 'p-rs' }, rows), slot);
  group.addEventListener('change', () => {
    mark();
    onpick(boxes.filter((box) => box.checked).map((box) => box.value));
  });
  mark();
  return {
    element: group,
    failed: () => wrong,
    fail: (text) => {
      wrong = text !== null;
      put(slot, text !== null && alarm(`${name}-error`, text));
      group.classList.toggle('err', wrong);
    },
    focus: () => boxes[0]!.focus(),
  };
}
