import { useSending } from '../../lib/send';

/** What the administration's pages show: a change of one may move all of them. */
export const ADMIN = { additionalTypenames: ['UnitNode', 'Account', 'Appointment', 'Session', 'OpenWork', 'CalendarYear', 'JobOverview'] };

export const useSend = () => useSending(ADMIN);
