import Button from '@material-ui/core/Button';
import { useTranslation } from '../hooks/useTranslation';

/** Asks again. The button goes with the failure that it stands beside: the keyboard stays in the field. */
export function TryAgain(props: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      onClick={event => {
        event.currentTarget.closest<HTMLElement>('[role="group"]')?.focus();
        props.onRetry();
      }}
    >
      {t('common.tryAgain')}
    </Button>
  );
}
