import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import type { readAcknowledged } from './acknowledged';

/** The reasons to go on, for reading. */
export function Reasons(props: {
  acknowledged: ReturnType<typeof readAcknowledged>;
}) {
  const { t } = useTranslation();
  return (
    <ul>
      {props.acknowledged.map(({ check, reason }) => (
        <li key={check}>
          <Typography>
            {t('common.labelled', { label: check })} <bdi>{reason}</bdi>
          </Typography>
        </li>
      ))}
    </ul>
  );
}
