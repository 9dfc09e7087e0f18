import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import type { BackupsListReply } from '@everest-import/backstage-plugin-everest-import-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { binarySize } from '../../components/binarySize';
import { isolate } from '../isolate';
import { PlainName } from '../PlainName';

/** The folders of a folder, then its objects: each can be opened or used. */
export function FolderRows(props: {
  reply: BackupsListReply;
  disabled?: boolean;
  onOpen: (prefix: string) => void;
  onUse: (path: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { folders, objects } = props.reply;
  return (
    <List dense aria-label={t('backupPicker.folders')}>
      {folders.map(({ name, path }) => (
        <li key={path}>
          <ListItem
            button
            component="div"
            role="button"
            data-path={path}
            aria-label={t('backupPicker.openFolder', { name: isolate(name) })}
            onClick={() => props.onOpen(path)}
          >
            <ListItemText
              primary={
                <>
                  <PlainName text={name} />/
                </>
              }
            />
          </ListItem>
        </li>
      ))}
      {objects.map(({ name, path, sizeBytes, storageClass }) => (
        <li key={path}>
          <ListItem
            button
            component="div"
            role="button"
            data-path={path}
            disabled={props.disabled}
            aria-label={t('backupPicker.useFile', { name: isolate(name) })}
            onClick={() => props.onUse(path)}
          >
            <ListItemText
              primary={<PlainName text={name} />}
              secondary={[binarySize(sizeBytes, language), storageClass]
                .filter(Boolean)
                .join(' · ')}
            />
          </ListItem>
        </li>
      ))}
    </List>
  );
}
