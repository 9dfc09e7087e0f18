import { type FormEvent, useEffect, useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { messageOf, statusOf } from '../LoadFailure';
import { CleanUpRefusals } from './CleanUpRefusals';
import { PartList } from './PartList';

const FORM = 'everest-import-clean-up';

/** Says what goes with the database of an import and what stays, and deletes it once its name is typed. */
export function CleanUpDialog(props: {
  item: Import;
  onClose: () => void;
  onDone: () => void;
}) {
  const { item, onClose, onDone } = props;
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [typed, setTyped] = useState('');
  const [preview, look] = useAsked(signal =>
    api.cleanUp(item, { uid: item.id }, { dryRun: true, signal }),
  );
  const [deletion, remove] = useAsked(signal =>
    api.cleanUp(item, { uid: item.id, confirm: typed }, { signal }),
  );
  useEffect(() => {
    look();
  }, [look]);

  const { goes, stays, refusals = [] } = preview.value ?? {};
  const error = deletion.error ?? preview.error;
  const isDone = deletion.value !== undefined;
  const isOpen = goes !== undefined && refusals.length === 0 && !isDone;
  const mayDelete = isOpen && typed === item.name && !deletion.loading;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayDelete) {
      remove();
    }
  };
  const close = () => {
    onClose();
    if (isDone) {
      onDone();
    }
  };
  return (
    <Dialog isOpen onOpenChange={open => !open && close()} width={640}>
      <DialogHeader>{t('cleanUp.title', { name: item.name })}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4" data-testid="everest-import-clean-up">
          {preview.loading && <Busy text={t('cleanUp.loading')} />}
          {error && (
            <Alert
              icon
              status="danger"
              role="alert"
              title={t(
                statusOf(error) === 403
                  ? 'cleanUp.notAllowed'
                  : 'cleanUp.failed',
              )}
              description={messageOf(error)}
            />
          )}
          {refusals.length > 0 && <CleanUpRefusals refusals={refusals} />}
          {isDone && (
            <Alert
              icon
              status="success"
              role="status"
              title={t('cleanUp.done')}
              description={t('cleanUp.doneText')}
            />
          )}
          {isOpen && (
            <>
              <PartList title={t('cleanUp.goes')} parts={goes} />
              <PartList title={t('cleanUp.stays')} parts={stays ?? []} />
              <form id={FORM} onSubmit={submit}>
                <TextField
                  label={t('cleanUp.confirm', { name: item.name })}
                  value={typed}
                  onChange={setTyped}
                  autoComplete="off"
                  isDisabled={deletion.loading}
                />
              </form>
            </>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={close}>
          {t(isDone ? 'cleanUp.close' : 'cleanUp.cancel')}
        </Button>
        {isOpen && (
          <Button
            destructive
            form={FORM}
            type="submit"
            isDisabled={!mayDelete}
            isPending={deletion.loading}
          >
            {t('cleanUp.delete')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}
