import { useState } from 'react';
import { t } from '../../lib/messages';
import { Button, TextButton } from '../../ui/Button';

/** Where one stands, by the phone itself: asked for, never taken. Five digits are about a metre. */
export function PlaceFound({ latitude, longitude, onChange }: { latitude: string; longitude: string; onChange: (at: { latitude: string; longitude: string }) => void }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  function ask() {
    setBusy(true);
    setFailed(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { setBusy(false); onChange({ latitude: coords.latitude.toFixed(5), longitude: coords.longitude.toFixed(5) }); },
      () => { setBusy(false); setFailed(true); },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  }
  if (latitude && longitude) {
    return <p className="sm" role="status">{t('gridLog.located')} <span className="num">{latitude}, {longitude}</span> <TextButton onClick={() => onChange({ latitude: '', longitude: '' })}>{t('gridLog.unlocate')}</TextButton></p>;
  }
  return (
    <div>
      <Button busy={busy} onClick={ask}>{t(busy ? 'gridLog.locating' : 'gridLog.locate')}</Button>
      {failed && <p className="form-problem" role="alert">{t('gridLog.notLocated')}</p>}
    </div>
  );
}
