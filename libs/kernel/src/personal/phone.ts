import { type FieldError, fieldError } from '../errors/domain-error.js';
import { lookupForm } from './lookup-form.js';

const MOBILE = /^1[3-9]\d{9}$/;
/** Two-figure area codes have numbers of eight digits, three-figure ones of seven or eight. */
const LANDLINE = /^0(?:(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})$/;

/** A phone number without spaces, dashes and the country's code. */
export function plainPhone(typed: string): string {
  return lookupForm(typed, 'phone');
}

/** What is wrong with a plain number: neither a mobile of eleven digits nor a landline with its area code. */
export function phoneProblem(phone: string): FieldError | null {
  if (MOBILE.test(phone) || LANDLINE.test(phone)) return null;
  const fits = phone.startsWith('0') ? phone.length === 11 || phone.length === 12 : phone.length === 11;
  if (/^\d+$/.test(phone) && !fits) return fieldError('phone', 'PHONE_LENGTH', { length: phone.length });
  return fieldError('phone', 'PHONE_FORM');
}
