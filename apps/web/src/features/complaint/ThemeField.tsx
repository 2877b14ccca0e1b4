import { useQuery } from 'urql';
import { ComplaintThemesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { TextField } from '../../ui/form/Field';
import type { OwnField } from '../../ui/verb/spec';

/** A few words, and those that are in use: one thing goes by one word. */
export function ThemeField(props: OwnField) {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: ComplaintThemesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  const themes = (data?.complaintThemes ?? []).slice(0, 8);
  return (
    <div>
      <TextField {...props} maxLength={60} />
      {themes.length > 0 && (
        <p className="sm mut">{t('complaint.themes')}
          {themes.map((theme) => <button key={theme} type="button" className="text-btn" onClick={() => props.onChange(theme)}>{theme}</button>)}
        </p>
      )}
    </div>
  );
}
