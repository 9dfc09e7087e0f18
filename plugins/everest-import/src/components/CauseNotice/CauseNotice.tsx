import {
  alarmsOf,
  type Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CauseAlert } from './CauseAlert';

/** What is wrong with an import, in the words of its phase. */
function meaningOf({ phase, outcome }: Import) {
  if (phase === 'Failed' || outcome === 'Failed') {
    return 'meaning.Failed';
  }
  return phase === 'Blocked' ? 'meaning.Blocked' : 'meaning.heldUp';
}

/** Why an import failed or is held up. What alarms stands in its banner. */
export function CauseNotice(props: { item: Import }) {
  const { item } = props;
  const { cause } = item;
  const { t } = useTranslation();
  const meaning = meaningOf(item);
  const inBanner = alarmsOf(item).some(({ code }) => code === cause?.code);
  if (inBanner || (!cause && meaning === 'meaning.heldUp')) {
    return null;
  }
  const isLost = meaning === 'meaning.Failed';
  return (
    <CauseAlert
      data-testid="everest-import-cause"
      cause={cause}
      meaning={t(meaning)}
      status={isLost ? 'danger' : 'warning'}
      goesOn={isLost ? undefined : cause?.goesOn}
    />
  );
}
