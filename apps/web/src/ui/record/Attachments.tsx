import { useRef, useState } from 'react';
import { day, inputDay } from '../../lib/dates';
import { bytes } from '../../lib/figures';
import type { FileFragment, RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { sendFile, uploadText } from '../../lib/upload';
import { Button } from '../Button';
import { DayField } from '../form/Field';
import { Icon } from '../Icon';
import { Section } from '../Section';

interface Props {
  kind: RecordKind;
  recordId: string;
  files: FileFragment[];
  /** After a file was taken in: the record is read again. */
  onAdded: () => void;
  closed?: boolean;
  title?: string;
}

/** Evidence: what was put in, when it is of, and putting in more. */
export function Attachments({ kind, recordId, files, onAdded, closed = false, title }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [evidenceOn, setEvidenceOn] = useState(inputDay());
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState('');
  const [failed, setFailed] = useState<{ name: string; text: string }[]>([]);

  async function take(list: FileList | null) {
    const problems: { name: string; text: string }[] = [];
    for (const file of Array.from(list ?? [])) {
      setBusy(t('file.sending', { name: file.name }));
      const result = await sendFile({ kind, recordId, evidenceOn, file });
      if ('problem' in result) problems.push({ name: file.name, text: uploadText(result.problem) });
    }
    setBusy('');
    setFailed(problems);
    if (input.current) input.current.value = '';
    if (!problems.length) setOpen(false);
    onAdded();
  }

  return (
    <Section title={title ?? t('record.files')} count={files.length ? t('file.count', { n: files.length }) : ''}
      right={!closed && <button type="button" className="text-btn" aria-expanded={open} onClick={() => setOpen(!open)}>{t('file.add')}</button>}>
      {!files.length && !open && <p className="mut sec-p">{t('file.none')}</p>}
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.url} target="_blank" rel="noreferrer">
                {file.previewUrl
                  ? <img src={file.previewUrl} alt="" loading="lazy" width="56" height="56" />
                  : <span className="file-type"><Icon name="clip" size={18} /></span>}
                <span>
                  <b>{file.name}</b>
                  <small>
                    {file.evidenceOn && t('file.of', { day: day(file.evidenceOn) })} {bytes(file.size)} {file.uploadedBy?.name}
                  </small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="inplace">
          <div className="fields">
            <DayField label={t('file.evidenceOn')} hint={t('file.evidenceHint')} value={evidenceOn} onChange={setEvidenceOn} />
          </div>
          <p className="hint">{t('file.rules')}</p>
          <div className="btn-row">
            <Button look="primary" busy={Boolean(busy)} onClick={() => input.current?.click()}>{busy || t('file.choose')}</Button>
          </div>
          <input ref={input} type="file" multiple hidden aria-label={t('file.choose')}
            accept="image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx,.pptx,.doc,.xls"
            onChange={(event) => void take(event.target.files)} />
        </div>
      )}
      {failed.map((one) => <p className="form-problem" role="alert" key={one.name}>{one.name}{t('list.colon')}{one.text}</p>)}
    </Section>
  );
}
