import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './CopyableText.module.css';

const SHOWN_MS = 2_000;

/** A text in monospace with a button that copies it; `what` names it for the button. */
export function CopyableText(props: { text: string; what: string }) {
  const { t } = useTranslation();
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <span className={styles.root}>
      <code className={styles.text}>{props.text}</code>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={
          copied ? t('common.copied') : t('common.copy', { what: props.what })
        }
        icon={copied ? <RiCheckLine size={14} /> : <RiFileCopyLine size={14} />}
        onPress={() => {
          copy(props.text);
          setCopied(true);
        }}
      />
    </span>
  );
}
