import { useEffect, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import { FormHold } from './FormHold';

/** Holds the form around it while something is loaded without which it could not go on, and says so when it is to go on. */
export function HeldForm(props: {
  isLoading: boolean;
  /** Whether it can't be had. */
  isFailed: boolean;
}) {
  const { t } = useTranslation();
  const { isLoading } = props;
  const box = useRef<HTMLDivElement>(null);
  const failed = useRef(props.isFailed);
  failed.current = props.isFailed;
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form || !isLoading) {
      return undefined;
    }
    const hold = FormHold.of(form);
    hold.begin(setAsked);
    return () => {
      setAsked(false);
      hold.end(setAsked, !failed.current);
    };
  }, [isLoading]);
  return (
    <div ref={box} role="status">
      {isAsked && (
        <Typography variant="body2">{t('waiting.goesOn')}</Typography>
      )}
    </div>
  );
}
