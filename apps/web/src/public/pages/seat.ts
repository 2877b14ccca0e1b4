import { ApiError } from '../api.js';
import { moment, span } from '../dates.js';
import { h, put, withPhone, WRITTEN, type Child } from '../dom.js';
import { alarm, notice, onceAtATime } from '../form/field.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import type { Community, Slip } from '../queries.js';
import { lookUpSeat, withdraw, type Seat } from '../seats.js';
import { failureHint, throttled } from './failure.js';
import { number } from './receipt.js';

const MOVED_ON = new Set(['REGISTRATION_CLOSED', 'CAME_ALREADY']);

export interface Seated {
  slip: Slip;
  seat: Seat;
  why?: string;
}

interface Turns {
  changed(next: Seat, why?: string): Promise<void>;
  another(): void;
}

/** A registration as whoever made it sees it: in, or how many wait before; and the way out. */
export function seatView(where: Community | null, { slip, seat, why }: Seated, turns: Turns): View {
  const m = msg().registration;
  const part = msg().site.progress;
  const { day, time } = span(seat.startsAt, seat.endsAt);
  return {
    site: where ? site(where, part) : [h('span', WRITTEN, seat.communityName), '　', part],
    title: seat.cancelled ? m.cancelled : [m.headline[seat.state] ?? seat.state, seat.state === 'waiting' && m.ahead(seat.ahead)].filter(Boolean).join(msg().progress.comma),
    body: [
      why && h('p', { class: 'p-note', role: 'status' }, why),
      seat.movedUpAt && !seat.cameAt && !seat.cancelled && h('p', { class: 'p-note', role: 'status' }, m.movedUp(moment(seat.movedUpAt))),
      seat.cameAt && h('p', { class: 'p-note' }, m.came(moment(seat.cameAt))),
      h('dl', { class: 'p-id' },
        h('dt', null, m.number), h('dd', null, number(seat.number)),
        h('dt', null, m.what), h('dd', { ...WRITTEN, class: 'plain' }, seat.title),
        h('dt', null, m.when), h('dd', { class: 'plain' }, `${day} ${time}`),
        seat.place && [h('dt', null, m.where), h('dd', { ...WRITTEN, class: 'plain' }, seat.place)]),
      seat.state === 'waiting' && !seat.cancelled && h('p', { class: 'p-note' }, m.waitingHint),
      seat.canWithdraw && wayOut(slip, turns),
      h('p', { class: 'p-foot' }, withPhone(msg().progress.phone, seat.communityPhone)),
      h('div', { class: 'stack' }, h('button', { class: 'p-btn', type: 'button', onclick: turns.another }, msg().progress.another)),
    ],
  };
}

function wayOut(slip: Slip, turns: Turns): Child {
  const m = msg().registration;
  const box = h('div', { class: 'p-decide' });
  const told = notice();
  const door = h('div', { class: 'stack' }, h('button', { class: 'p-btn', type: 'button', onclick: ask }, m.withdraw));
  function ask() {
    const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.withdrawYes);
    const send = onceAtATime(button, m.withdrawYes, m.withdrawing, async () => {
      told.say();
      try {
        let why: string | undefined;
        const next = await withdraw(slip).catch((error: ApiError) => {
          if (!MOVED_ON.has(error.code)) throw error;
          why = m.moved;
          return lookUpSeat(slip);
        });
        await turns.changed(next, why);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === 'THROTTLED') return told.say(throttled(Number(error.params.retryAfter ?? 60), told));
        told.say(alarm('decide-error', m.failed), h('p', null, failureHint(error)));
      }
    });
    const keep = h('button', { class: 'p-btn', type: 'button', onclick: () => put(box, door) }, m.keep);
    put(box, h('form', { class: 'p-panel', novalidate: true, onsubmit: send }, h('p', null, m.withdrawAsk), h('div', { class: 'stack' }, button, keep)), told.element);
    button.focus();
  }
  put(box, door);
  return box;
}
