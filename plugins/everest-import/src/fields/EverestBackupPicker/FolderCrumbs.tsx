import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import Link from '@material-ui/core/Link';
import { useTranslation } from '../../hooks/useTranslation';
import { PlainName } from '../PlainName';

/** Where to begin: in the folder that a place is limited to, or above all of them. */
export function topOf(roots: string[]): string {
  return roots.length === 1 ? roots[0] : '';
}

/** The way to a folder, each part with the path to it; what lies above a root is not to be seen. */
export function crumbsOf(prefix: string, roots: string[]) {
  const root = roots.find(item => prefix.startsWith(item)) ?? '';
  const crumbs =
    root && root !== topOf(roots)
      ? [{ name: root.replace(/\/$/, ''), path: root }]
      : [];
  let path = root;
  for (const part of prefix.slice(root.length).split(/(?<=\/)/)) {
    path += part;
    if (part !== '') {
      crumbs.push({ name: part.replace(/\/$/, ''), path });
    }
  }
  return crumbs;
}

/** Where one is, and the way back up. */
export function FolderCrumbs(props: {
  prefix: string;
  roots: string[];
  onOpen: (prefix: string) => void;
}) {
  const { t } = useTranslation();
  const path = topOf(props.roots);
  const top = { name: path || t('backupPicker.root'), path };
  const crumbs = [top, ...crumbsOf(props.prefix, props.roots)];
  return (
    <Breadcrumbs aria-label={t('backupPicker.folders')}>
      {crumbs.map(({ name, path: to }, index) =>
        index === crumbs.length - 1 ? (
          <span key={to} aria-current="location">
            <PlainName text={name} />
          </span>
        ) : (
          <Link
            key={to}
            component="button"
            type="button"
            variant="body1"
            onClick={() => props.onOpen(to)}
          >
            <PlainName text={name} />
          </Link>
        ),
      )}
    </Breadcrumbs>
  );
}
