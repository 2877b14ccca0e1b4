import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { makeClient, readAnew } from '../../../lib/client';
import { PlanPulseDocument, type ItemLineFragment, type AnnualPlanFragment } from '../../../lib/generated/graphql';
import { Desk } from './desk';
import { deviceKeep } from './device';
import { itemRow } from './item-row';
import { itemWire, toldOf, type PlanHead } from './item-wire';
import type { View } from './view';

export type PlanDesk = Desk<PlanHead, ItemLineFragment>;

/** A rest of the hand after which the rest of the page catches up with what was saved, and how often others are looked after; in milliseconds. */
const REST = 3_000;
const PULSE = 20_000;

const direct = makeClient({ cached: false });

/** A plan's list to be worked on: what is written is shown at once, saved by itself, and kept here without a line. */
export function usePlanDesk(read: AnnualPlanFragment, again: () => void): { desk: PlanDesk; view: View<PlanHead, ItemLineFragment>; plan: AnnualPlanFragment } {
  const client = useClient();
  const planId = read.id;
  const first = useRef(read);
  first.current = read;
  const { desk, keep } = useMemo(() => {
    const { items, ...head } = first.current;
    const device = deviceKeep(planId);
    return { desk: new Desk<PlanHead, ItemLineFragment>(head, items, itemRow(planId), itemWire(direct, planId), device), keep: device };
  }, [planId]);
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const plan = useMemo((): AnnualPlanFragment => ({ ...view.head, items: [...view.rows] }), [view.head, view.rows]);

  useEffect(() => desk.refresh(toldOf(read)), [desk, read]);

  useEffect(() => {
    const flush = () => void desk.flush();
    const leave = () => keep.close();
    const back = () => keep.open();
    const hide = () => document.visibilityState === 'hidden' && flush();
    addEventListener('online', flush);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', back);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('online', flush);
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', back);
      document.removeEventListener('visibilitychange', hide);
      void desk.flush().then(leave);
    };
  }, [desk, keep]);

  const savedAt = view.savedAt;
  useEffect(() => {
    if (!savedAt) return;
    const timer = setTimeout(() => void readAnew(client), REST);
    return () => clearTimeout(timer);
  }, [client, savedAt]);

  const saved = useRef(false);
  saved.current ||= savedAt !== null;
  useEffect(() => () => {
    if (saved.current) void readAnew(client);
  }, [client]);

  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'hidden' || desk.view().state !== 'saved') return;
      const { data } = await direct.query(PlanPulseDocument, { id: planId }).toPromise();
      const { head, rows } = desk.view();
      const known = new Map(rows.map(({ id, version }) => [id, version]));
      const moved = data && (data.annualPlan.version > head.version || data.annualPlan.items.some(({ id, version }) => version > (known.get(id) ?? 0)));
      if (moved) again();
    };
    const timer = setInterval(() => void look(), PULSE);
    const shown = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', shown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [desk, planId, again]);

  return { desk, view, plan };
}
