import { describe, expect, it } from '@jest/globals';
import { outdated, servedBy } from './shell';

describe('the shell on a device', () => {
  it.each(['/', '/log', '/activities/log', '/visits/0193-ab', '/outbox', '/plans'])('opens %s without a signal', (path) => {
    expect(servedBy(path, true)).toBe('page');
  });

  it.each(['/p', '/p/complain', '/files/0193', '/files/0193/preview', '/pack-files/1', '/public/files', '/plans/1/document', '/registers/venue/sheet', '/graphql', '/sw.js', '/ring.svg'])(
    'leaves %s to the server as a page', (path) => expect(servedBy(path, true)).toBeNull());

  it('keeps built files and icons, and nothing that is read or written', () => {
    expect(['/assets/index-abc.js', '/icons/192.png', '/ring.svg'].map((path) => servedBy(path, false))).toEqual(['file', 'file', 'file']);
    expect(['/graphql', '/files/1', '/files/1/preview', '/sw.js', '/manifest.webmanifest', '/'].map((path) => servedBy(path, false))).toEqual(Array(6).fill(null));
  });

  it('keeps this release and the one before', () => {
    expect(outdated(['other', 'shell-1', 'shell-2', 'shell-3'], 'shell-3')).toEqual(['shell-1']);
    expect(outdated(['shell-3'], 'shell-3')).toEqual([]);
  });
});
