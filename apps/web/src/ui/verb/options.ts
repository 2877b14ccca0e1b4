import type { Option } from '../form/Field';
import type { FieldSpec } from './spec';

const none = (): Option[] => [];

/** What can be chosen in a field: as given, or fetched and completed by what is given. */
export function useSpecOptions({ options = [], useOptions = none }: FieldSpec): Option[] {
  const fetched = useOptions();
  return [...options.filter((one) => !fetched.some((other) => other.value === one.value)), ...fetched];
}
