import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../hooks/useTranslation';
import { isRecord } from './isRecord';
import { PlainName } from './PlainName';

/** What a field holds, in one line a part, for a form that is only looked at. */
export function Words(props: { value: object }) {
  const { t } = useTranslation();
  return (
    <>
      {Object.entries(props.value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) =>
          isRecord(part) ? (
            <Words key={key} value={part} />
          ) : (
            <Typography key={key} variant="body2" component="div">
              {t('common.labelled', { label: key })}{' '}
              <PlainName text={String(part)} />
            </Typography>
          ),
        )}
    </>
  );
}
