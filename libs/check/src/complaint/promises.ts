import { type Acting, dayOf, endOfDay, type Place } from '#kernel';

/** The steps to an answer, each with the street's time for it. */
export const TO_ANSWER = ['acknowledge', 'investigate', 'answer'];
export const TO_SECOND_ANSWER = ['contest', 'answer'];
const AFTER_ANSWER = ['confirm', 'close'];

/** By when the answer and the end of it all are promised, counted from now through the given steps. */
export async function promises(by: Acting, place: Place, steps: readonly string[]): Promise<{ answerBy: Date; finishBy: Date }> {
  return { answerBy: await after(by, place, steps), finishBy: await after(by, place, [...steps, ...AFTER_ANSWER]) };
}

/** Residents keep no office hours: they have the whole of the last day. */
export async function confirmUntil(by: Acting, place: Place): Promise<Date> {
  return endOfDay(dayOf(await after(by, place, ['confirm'])));
}

/** By when one step is to be taken. */
export const stepBy = (by: Acting, place: Place, step: string): Promise<Date> => after(by, place, [step]);

async function after(by: Acting, place: Place, steps: readonly string[]): Promise<Date> {
  const { settings, calendar } = by.kernel;
  let days = 0;
  for (const step of steps) days += await settings.number(by, `complaint.${step}Days`, place);
  return (await calendar.current()).addWorkingDays(by.now, days, await settings.text(by, 'calendar.closeOfBusiness', place));
}
