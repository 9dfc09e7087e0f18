import {
  EngineType,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';
import { said, saidAs } from '../../words/said';
import { sourceRangeCauses } from './sourceRanges';

const TYPES: Record<EngineType, string[]> = {
  mysql: ['haproxy', 'proxysql'],
  postgresql: ['pgbouncer'],
  mongodb: ['mongos'],
};

export const checkProxy: ImportCheck = ({ request, resolved, rules }) => {
  const { type } = request.engine;
  const { proxy, replicas } = resolved;
  const causes: RefusalCause[] = [];
  if (!TYPES[type].includes(proxy.type)) {
    causes.push({
      field: 'proxy.type',
      code: 'proxy-engine',
      ...said`The proxy '${{ proxy: proxy.type }}' does not go with '${{
        type,
      }}'. Choose: ${{ choices: TYPES[type].join(' or ') }}.`,
    });
  }
  if (type === 'mysql' && replicas > 1 && proxy.replicas < 2) {
    causes.push({
      field: 'proxy.replicas',
      code: 'proxy-too-few',
      ...said`'${{ given: proxy.replicas }}' proxy is too few for ${{
        nodes: replicas,
      }} nodes of 'mysql'. Choose 2 or more.`,
    });
  }
  const most = rules.ceilings.replicas;
  if (most !== undefined && proxy.replicas > most) {
    causes.push({
      field: 'proxy.replicas',
      code: 'ceiling-exceeded',
      ...saidAs('proxies')`'${{
        given: proxy.replicas,
      }}' proxies are too many. At most ${{ most }} are allowed here.`,
    });
  }
  return [...causes, ...sourceRangeCauses(proxy.expose.ipSourceRanges)];
};
