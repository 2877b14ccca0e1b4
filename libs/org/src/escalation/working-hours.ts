import { type Acting, CLOSES, OPENS, type Place } from '#kernel';

/** When work begins and ends at a place; the usual hours where what is set makes no sense. */
export async function hoursAt(by: Acting, place: Place): Promise<readonly [opens: string, closes: string]> {
  const closes = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
  const opens = await by.kernel.settings.text(by, 'calendar.openOfBusiness', place);
  return opens < closes ? [opens, closes] : [OPENS, CLOSES];
}
