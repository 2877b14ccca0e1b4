import { describe, expect, it } from '@jest/globals';
import { keysOf } from './option-keys';

const saved = [{ key: 'a', label: '乒乓球' }, { key: 'b', label: '合唱' }, { key: 'c', label: '书法' }];
const after = (...labels: string[]): string[] => keysOf(labels.map((label) => ({ label })), saved);

describe('keys of options', () => {
  it('stay where nothing was changed', () => expect(after('乒乓球', '合唱', '书法')).toEqual(['a', 'b', 'c']));
  it('go along when lines change places', () => expect(after('书法', '乒乓球', '合唱')).toEqual(['c', 'a', 'b']));
  it('stay with a line that was reworded', () => expect(after('乒乓球', '合唱团', '书法')).toEqual(['a', 'b', 'c']));
  it('are new for a new line, wherever it was put in', () => expect(after('乒乓球', '舞蹈', '合唱', '书法')).toEqual(['a', '', 'b', 'c']));
  it('go with what was taken out', () => expect(after('合唱')).toEqual(['b']));
});
