import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, type Place, titleOf } from '#kernel';
import { linkDefaults } from '#standards';
import type { NeedVoice } from './need-voice.entity.js';
import type { ResidentNeed } from './resident-need.entity.js';
import { needVoices, residentNeeds } from './resident-need.kind.js';
import { wordsKey } from './same-words.js';

export type Heard = Pick<NeedVoice, 'words' | 'channel' | 'people' | 'heardOn'> & { group: string; clientId: string | null };

/** Takes a need in, whoever writes it down: the same words again are counted where they were heard first. */
@Injectable()
export class NeedHearing {
  async hear(by: Acting, place: Place, verb: 'tell' | 'collect', { group, ...heard }: Heard): Promise<ResidentNeed> {
    const key = wordsKey(heard.words);
    const clientId = heard.clientId?.toLowerCase() ?? null;
    // said twice at once, the second waits here and then finds the first
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${place.communityId} ${key}`]);
    const [sent] = clientId ? await needVoices.find(by, { communityId: place.communityId, clientId }) : [];
    if (sent) return (await residentNeeds.find(by, { id: sent.needId }))[0]!;

    const known = await this.known(by, place.communityId, key);
    const need = known ? await this.again(by, known, heard) : await this.first(by, place, verb, { group, ...heard });
    const id = uuid();
    await needVoices.insert(by, need, { ...heard, id, needId: need.id, wordsKey: key, clientId, at: by.now });
    by.op.forget();
    return need;
  }

  private async first(by: Acting, place: Place, verb: string, { words, group, people, heardOn }: Omit<Heard, 'clientId'>): Promise<ResidentNeed> {
    const said = { title: titleOf(words), group, people, lastHeardOn: heardOn, asideReason: '', mergedIntoId: null };
    const need = await residentNeeds.begin(by, place, verb, said);
    await linkDefaults(by, need);
    return need;
  }

  private async again(by: Acting, id: string, { people, heardOn }: Pick<Heard, 'people' | 'heardOn'>): Promise<ResidentNeed> {
    const before = await residentNeeds.lock(by, id);
    const lastHeardOn = heardOn > before.lastHeardOn ? heardOn : before.lastHeardOn;
    return residentNeeds.fire(by, id, 'hear', { expectedVersion: before.version, set: { people: before.people + people, lastHeardOn } });
  }

  /** The need under which these words stand: what was merged stands under what it was merged into. */
  private async known(by: Acting, communityId: string, key: string): Promise<string | undefined> {
    const [found] = await by.query<{ id: string }>(
      `SELECT n.id FROM need_voices v JOIN resident_needs n ON n.id = v.need_id
       WHERE v.community_id = $1 AND v.words_key = $2 AND n.state IN ('open', 'aside') ORDER BY n.state DESC, n.created_at LIMIT 1`,
      [communityId, key],
    );
    return found?.id;
  }
}
