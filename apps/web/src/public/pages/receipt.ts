import { h, put } from '../dom.js';
import { copy, followAddress, insideWeChat, slipPicture, type Receipt } from '../form/slip.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community } from '../queries.js';
import { go, redraw } from '../router.js';
import { forget, keep, kept } from '../store.js';

/** Kept for this visit only, so that a reload or a switch to another app does not lose the secret. */
export async function receiptPage({ code = '' }: Record<string, string>): Promise<View> {
  const receipt = kept<Receipt>('receipt');
  if (receipt?.code !== code) return gone(code);
  const m = msg().receipt;
  return {
    site: site(receipt, msg().site.complain),
    title: m.title,
    body: [
      h('p', null, m.lead),
      slip(receipt),
      h('p', { class: 'p-note' }, m.warning),
      keeping(receipt),
      h('h2', { class: 'p-h2' }, m.next),
      h('p', null, m.nextText),
      h('p', { class: 'onpaper' }, `${m.slipFoot} ${followAddress(code)}`),
      closing(receipt),
    ],
  };
}

async function gone(code: string): Promise<View> {
  const m = msg().receipt;
  return {
    site: site(await community(code), msg().site.complain),
    title: m.gone,
    body: [
      h('p', null, m.goneHint),
      h('div', { class: 'stack' }, h('a', { class: 'p-btn pri', href: `/p/${code}/progress` }, m.progress)),
    ],
  };
}

function slip(receipt: Receipt): HTMLElement {
  const m = msg().receipt;
  return h(
    'dl',
    { class: 'p-slip' },
    h('dt', null, m.number),
    h('dd', null, number(receipt.number)),
    h('dt', null, m.secret),
    h('dd', { class: 'secret', translate: 'no' }, receipt.secret),
  );
}

/** The number may break only after the community's code. */
export function number(full: string): HTMLElement {
  const [unit, ...rest] = full.split('/');
  if (!rest.length) return h('span', { class: 'nowrap' }, full);
  return h('span', null, `${unit}/`, h('wbr'), h('span', { class: 'nowrap' }, rest.join('/')));
}

function keeping(receipt: Receipt): HTMLElement {
  const m = msg().receipt;
  const told = h('p', { class: 'p-told', role: 'status' });
  const picture = h('div');
  const copySlip = async () => {
    const text = m.copyText(receipt.name, receipt.number, receipt.secret, followAddress(receipt.code));
    put(told, (await copy(text)) ? m.copied : m.copyFailed);
  };
  const showPicture = () => {
    const url = slipPicture(receipt);
    if (!url) return put(told, m.copyFailed);
    put(told, m.saveHint);
    const file = `${receipt.number.replace('/', '-')}.png`;
    put(picture, h('img', { class: 'p-picture', src: url, alt: m.saveAlt(receipt.number) }),
      !insideWeChat() && h('a', { class: 'p-btn', href: url, download: file }, m.download));
  };
  return h(
    'div',
    { class: 'p-keep' },
    h('div', { class: 'stack three' },
      h('button', { class: 'p-btn', type: 'button', onclick: showPicture }, m.save),
      h('button', { class: 'p-btn', type: 'button', onclick: copySlip }, m.copy),
      !insideWeChat() && h('button', { class: 'p-btn', type: 'button', onclick: () => window.print() }, m.print)),
    told,
    picture,
  );
}

function closing(receipt: Receipt): HTMLElement {
  const m = msg().receipt;
  const hide = () => {
    forget('receipt');
    void redraw();
    window.scrollTo(0, 0);
  };
  const follow = () => {
    keep('number', receipt.number);
    go(`/p/${receipt.code}/progress`);
  };
  return h(
    'div',
    { class: 'stack' },
    h('button', { class: 'p-btn pri', type: 'button', onclick: hide }, m.done),
    h('button', { class: 'p-btn', type: 'button', onclick: follow }, m.progress),
  );
}
