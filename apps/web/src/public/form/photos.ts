import { ApiError, uploadPhoto } from '../api.js';
import { h, put } from '../dom.js';
import { cameraIcon } from '../icons.js';
import { msg } from '../messages/index.js';
import { alarm } from './field.js';
import { KINDS, MAX_MB, shrink } from './shrink.js';

/** A photo that the server holds; kept in the draft, so that a reload loses none. */
export interface Sent {
  token: string;
  thumb: string;
}

interface Item {
  file: File | null;
  thumb: string;
  token: string | null;
  error: string | null;
  work: Promise<void>;
}

export const MAX_PHOTOS = 6;

function refusal(file: File): string | null {
  const m = msg().field;
  if (file.size === 0) return m.photoEmpty;
  if (file.size > MAX_MB * 1024 * 1024) return m.photoLarge(MAX_MB);
  return !file.type || KINDS.includes(file.type) ? null : m.photoKind;
}

function uploadTrouble(error: unknown): string {
  const m = msg().field;
  if (!(error instanceof ApiError)) return m.photoKind;
  if (error.code === 'FILE_TOO_LARGE') return m.photoLarge(MAX_MB);
  if (error.code === 'FILE_EMPTY') return m.photoEmpty;
  return error.code.startsWith('FILE_') ? m.photoKind : m.photoFailed;
}

/** Photos go up while the person is still writing; the complaint then only names their tokens. */
export class Photos {
  readonly element: HTMLElement;
  private items: Item[];
  private readonly list = h('ul', { class: 'p-photos' });
  private readonly status = h('p', { class: 'unseen', role: 'status' });
  private readonly trouble = h('div', { id: 'photos-error' });
  private readonly button = h('button', {
    class: 'p-btn', type: 'button', 'aria-describedby': 'photos-hint photos-error',
  });
  private readonly input = h('input', {
    type: 'file', accept: 'image/*', multiple: true, class: 'unseen', tabindex: -1, 'aria-hidden': 'true',
  });

  constructor(sent: Sent[], private readonly onchange: (sent: Sent[]) => void) {
    const m = msg().complain;
    this.items = sent.map((s) => ({ file: null, ...s, error: null, work: Promise.resolve() }));
    this.input.addEventListener('change', () => this.add(Array.from(this.input.files ?? [])));
    this.button.addEventListener('click', () => this.input.click());
    this.element = h(
      'div',
      { class: 'p-f', role: 'group', 'aria-labelledby': 'photos-label' },
      h('span', { class: 'lb', id: 'photos-label' }, m.photos),
      h('small', { id: 'photos-hint' }, m.photosHint(MAX_PHOTOS)),
      this.list,
      this.input,
      this.button,
      this.trouble,
      this.status,
    );
    this.draw();
  }

  /** Waits for what is on its way; the tokens, or null when one failed (it says so at the photo). */
  async tokens(): Promise<string[] | null> {
    await Promise.all(this.items.map((item) => item.work));
    return this.items.some((item) => item.error) ? null : this.items.map((item) => item.token!);
  }

  /** The server no longer holds them. */
  dropAll(): void {
    this.items = [];
    this.changed();
    this.fail(msg().field.photoStale);
  }

  focus(): void {
    (this.list.querySelector<HTMLElement>('button') ?? this.button).focus();
  }

  private fail(text: string | null): void {
    put(this.trouble, text !== null && alarm('photos-trouble', text));
  }

  private add(files: File[]): void {
    this.input.value = '';
    const room = MAX_PHOTOS - this.items.length;
    this.fail(files.length > room ? msg().field.photoMany(MAX_PHOTOS) : null);
    for (const file of files.slice(0, Math.max(0, room))) {
      const item: Item = { file, thumb: '', token: null, error: null, work: Promise.resolve() };
      this.items.push(item);
      this.send(item);
    }
    this.draw();
  }

  private send(item: Item): void {
    item.error = refusal(item.file!);
    if (item.error) return;
    item.work = (async () => {
      try {
        const { photo, thumb } = await shrink(item.file!);
        item.thumb = thumb;
        item.token = await uploadPhoto(photo, 'photo.jpg');
        put(this.status, msg().complain.photoReady);
      } catch (error) {
        item.error = uploadTrouble(error);
        put(this.status, item.error);
      }
      this.changed();
    })();
  }

  private changed(): void {
    this.onchange(this.items.filter((i) => i.token).map((i) => ({ token: i.token!, thumb: i.thumb })));
    this.draw();
  }

  private remove(item: Item): void {
    this.items = this.items.filter((other) => other !== item);
    this.fail(null);
    this.changed();
    this.button.focus();
  }

  private draw(): void {
    const m = msg().complain;
    put(this.list, this.items.map((item, i) => this.row(item, i + 1)));
    this.list.hidden = this.items.length === 0;
    this.button.hidden = this.items.length >= MAX_PHOTOS;
    put(this.button, cameraIcon(), this.items.length ? m.addMore : m.addPhoto);
  }

  private row(item: Item, n: number): HTMLElement {
    const m = msg().complain;
    const again = () => {
      this.send(item);
      this.draw();
    };
    return h(
      'li',
      null,
      item.thumb
        ? h('img', { src: item.thumb, alt: m.photoAlt(n) })
        : h('span', { class: 'blank', 'aria-hidden': 'true' }),
      h(
        'div',
        null,
        h('b', null, m.photoName(n)),
        item.error
          ? alarm(`photo-${n}-error`, item.error)
          : h('span', null, item.token ? m.photoReady : m.photoSending),
        item.error && item.thumb && h('button', { class: 'small', type: 'button', onclick: again }, m.photoRetry),
      ),
      h('button', { class: 'small', type: 'button', 'aria-label': m.photoRemove(n), onclick: () => this.remove(item) },
        m.photoRemoveShort),
    );
  }
}
