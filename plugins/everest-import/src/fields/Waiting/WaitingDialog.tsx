import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { everestImportApiRef } from '../../api';
import { useTranslation } from '../../hooks/useTranslation';
import type { Wait, Waits } from './Waits';
import { Progress } from '../Progress';

/**
 * Stands before the form while it waits for a field's validation: what would be typed meanwhile is taken by nobody. Ends
 * with the wait; Escape and its button end the wait.
 */
export function WaitingDialog(props: {
  id: string;
  waits: Waits;
  /** What is waited for, in a few words. */
  title: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const owner = useApi(everestImportApiRef);
  const { id, waits, title } = props;
  const place = useRef<HTMLSpanElement>(null);
  const [wait, setWait] = useState<Wait | undefined>(waits.current(owner));
  useEffect(
    () => waits.listen(() => setWait(waits.current(owner))),
    [waits, owner],
  );
  return (
    <>
      <span ref={place} hidden />
      <Dialog
        open={wait !== undefined}
        // At once: a form that is only fading takes what is typed
        transitionDuration={0}
        // The button that was pressed can't be pressed while the form waits, and so can't have the keyboard back
        disableRestoreFocus
        TransitionProps={{
          onExited: () =>
            place.current?.closest<HTMLElement>('[role="group"]')?.focus(),
        }}
        onClose={(_, reason) => {
          if (reason === 'escapeKeyDown') {
            wait?.cancel();
          }
        }}
        PaperProps={{ 'aria-modal': true }}
        aria-labelledby={`${id}-waiting-title`}
        aria-describedby={`${id}-waiting`}
      >
        <DialogTitle id={`${id}-waiting-title`}>{title}</DialogTitle>
        <DialogContent id={`${id}-waiting`}>
          <Progress label={title} />
          <div role="status">{props.children}</div>
          <DialogContentText>{t('waiting.text')}</DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => wait?.cancel()}>{t('waiting.cancel')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
