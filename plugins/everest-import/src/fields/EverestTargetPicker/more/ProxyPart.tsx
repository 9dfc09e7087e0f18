import type { EngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { NativeSelect } from '../../NativeSelect';
import { TypedPart } from '../TypedPart';
import type { MorePartProps } from './MorePartProps';

/** By the names that Everest has for them; MongoDB has one for shards only. */
const PROXIES: { [engine in EngineType]: Record<string, string> } = {
  mysql: { haproxy: 'HAProxy', proxysql: 'ProxySQL' },
  postgresql: { pgbouncer: 'PgBouncer' },
  mongodb: {},
};

/** Where the database can be reached from, and by what. */
export function ProxyPart(props: MorePartProps & { engine: EngineType }) {
  const { t } = useTranslation();
  const { id, engine, target, more, asProfile, disabled, onChange } = props;
  const byDefault = asProfile || t('more.byDefault');
  const proxies = Object.entries(PROXIES[engine]);
  return (
    <>
      <NativeSelect
        id={`${id}-expose`}
        label={t('more.expose')}
        empty={asProfile || t('more.inside')}
        optional
        value={more.expose}
        options={[
          ...(asProfile || more.expose === 'internal'
            ? [{ value: 'internal', label: t('more.inside') }]
            : []),
          { value: 'external', label: t('more.outside') },
        ]}
        disabled={disabled}
        onChange={expose =>
          onChange({
            expose,
            ...(expose !== 'external' && { sourceRanges: undefined }),
          })
        }
      />
      {(more.expose === 'external' || more.sourceRanges) && (
        <TypedPart
          id={id}
          part="sourceRanges"
          target={target}
          value={more.sourceRanges?.join(', ')}
          help={[t('more.sourceRangesHelp')]}
          disabled={disabled}
          onChange={text => {
            const ranges = text.split(/[\s,;]+/).filter(Boolean);
            onChange({ sourceRanges: ranges.length > 0 ? ranges : undefined });
          }}
        />
      )}
      {proxies.length > 1 && (
        <NativeSelect
          id={`${id}-proxyType`}
          label={t('more.proxyType')}
          empty={byDefault}
          optional
          value={more.proxyType}
          options={proxies.map(([value, label]) => ({ value, label }))}
          disabled={disabled}
          onChange={proxyType => onChange({ proxyType })}
        />
      )}
      {proxies.length > 0 && (
        <TypedPart
          id={id}
          part="proxies"
          target={target}
          value={more.proxies}
          placeholder={byDefault}
          help={[]}
          disabled={disabled}
          onChange={text =>
            onChange({ proxies: text ? Number(text) : undefined })
          }
        />
      )}
    </>
  );
}
