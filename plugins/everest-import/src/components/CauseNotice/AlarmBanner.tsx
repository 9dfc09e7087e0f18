import {
  alarmsOf,
  type Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CauseAlert } from './CauseAlert';

/** What of an import asks for somebody at once, before all else; nothing where nothing does. */
export function AlarmBanner(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  return (
    <>
      {alarmsOf(item).map(alarm => (
        <CauseAlert
          key={alarm.code}
          data-testid="everest-import-alarm"
          cause={alarm}
          meaning={t('meaning.alarm')}
          status="danger"
        />
      ))}
    </>
  );
}
