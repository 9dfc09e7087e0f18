import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { isJsonObject, overlayAt } from '../../everest/overlay';
import { ImportCheck } from '../ImportFacts';
import { said, saidAs } from '../../words/said';

const FEWEST_CONFIG_SERVERS = 3;

/** Rules that only Everest's own API server knows, and the ceiling for nodes: shards multiply them. */
export const checkSharding: ImportCheck = ({ request, resolved, rules }) => {
  const sharding = request.spec?.sharding;
  if (!isJsonObject(sharding) || sharding.enabled !== true) {
    return [];
  }
  const { type } = request.engine;
  if (type !== 'mongodb') {
    return [
      {
        field: 'spec.sharding.enabled',
        code: 'sharding-engine',
        ...said`'${{ type }}' knows no sharding. Leave 'spec.sharding' out.`,
      },
    ];
  }
  const causes: RefusalCause[] = [];
  const { shards } = sharding;
  if (typeof shards === 'number' && shards < 1) {
    causes.push({
      field: 'spec.sharding.shards',
      code: 'shards-too-few',
      ...said`'${{ shards }}' shards are not possible. Give 1 or more.`,
    });
  }
  const servers = overlayAt(sharding, 'configServer.replicas');
  const fewest = resolved.replicas === 1 ? 1 : FEWEST_CONFIG_SERVERS;
  if (typeof servers === 'number' && (servers < fewest || servers % 2 === 0)) {
    causes.push({
      field: 'spec.sharding.configServer.replicas',
      code: 'config-servers',
      ...said`'${{ servers }}' config servers are not possible for ${{
        nodes: resolved.replicas,
      }} nodes. Give an odd number, ${{ fewest }} or more.`,
    });
  }
  const most = rules.ceilings.replicas;
  if (most !== undefined && typeof shards === 'number') {
    const nodes = shards * resolved.replicas;
    if (nodes > most) {
      causes.push({
        field: 'spec.sharding.shards',
        code: 'ceiling-exceeded',
        ...saidAs('shards')`'${{ shards }}' shards of ${{
          nodes: resolved.replicas,
        }} nodes are too many. At most ${{ most }} nodes are allowed here.`,
      });
    }
  }
  if (most !== undefined && typeof servers === 'number' && servers > most) {
    causes.push({
      field: 'spec.sharding.configServer.replicas',
      code: 'ceiling-exceeded',
      ...saidAs('config-servers')`'${{
        servers,
      }}' config servers are too many. At most ${{ most }} are allowed here.`,
    });
  }
  return causes;
};
